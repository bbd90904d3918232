/** Asks the browser, once, not to clear what is kept when space runs out. Chromium decides without a question. */
export async function askToPersist(): Promise<void> {
  const storage = (navigator as { storage?: StorageManager }).storage;
  try {
    if (storage && !(await storage.persisted())) await storage.persist();
  } catch {
    // It stays best effort then.
  }
}
