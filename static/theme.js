// Before first paint: the theme chosen here before, else the system's. A file, not inline: the content security policy.
(function () {
  var chosen = null;
  try {
    chosen = JSON.parse(localStorage.getItem('so-vu:settings') || '{}').theme;
  } catch (e) {
    chosen = null;
  }
  var dark = matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset.theme =
    chosen === 'light' || chosen === 'dark' ? chosen : dark ? 'dark' : 'light';
})();
