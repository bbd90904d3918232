/** What a source file asks of others, read from its syntax tree: comments and strings do not fool it. */
import ts from 'typescript';

export interface Import {
  /** as written, without `?url` and the like */
  readonly target: string;
  readonly typeOnly: boolean;
  readonly line: number;
}

export interface Reading {
  readonly imports: readonly Import[];
  /** string and template literals, imports aside */
  readonly literals: readonly { readonly text: string; readonly line: number }[];
  /** browser globals the file uses without declaring such a name itself */
  readonly dom: readonly { readonly text: string; readonly line: number }[];
}

const DOM = new Set(['document', 'window', 'localStorage', 'sessionStorage', 'navigator', 'indexedDB']);

export function read(path: string, source: string): Reading {
  const text = path.endsWith('.svelte') ? scriptsOf(source) : source;
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const imports: Import[] = [];
  const literals: { text: string; line: number }[] = [];
  const used: { text: string; line: number }[] = [];
  const declared = new Set<string>();

  const lineOf = (node: ts.Node): number => file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
  const add = (node: ts.Node | undefined, typeOnly: boolean): void => {
    if (!node || !ts.isStringLiteralLike(node)) return;
    imports.push({ target: node.text.replace(/\?.*$/, ''), typeOnly, line: lineOf(node) });
  };

  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return add(node.moduleSpecifier, onlyTypes(node.importClause));
    if (ts.isExportDeclaration(node)) return add(node.moduleSpecifier, exportsOnlyTypes(node));
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    }
    if (ts.isNewExpression(node) && isUrlBesideUs(node)) add(node.arguments?.[0], false);
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
      literals.push({ text: node.getText(file), line: lineOf(node) });
    }
    if (ts.isIdentifier(node) && DOM.has(node.text)) {
      if (declares(node)) declared.add(node.text);
      else if (!isMemberName(node)) used.push({ text: node.text, line: lineOf(node) });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { imports, literals, dom: used.filter(({ text: name }) => !declared.has(name)) };
}

/** The script blocks and the markup's dynamic imports, at the lines they stand on. */
function scriptsOf(source: string): string {
  const blank = (text: string): string => text.replace(/[^\n]/g, ' ');
  const bare = source.replace(/<!--[\s\S]*?-->/g, blank);
  let out = '';
  let end = 0;
  for (const match of bare.matchAll(/(<script\b[^>]*>)([\s\S]*?)<\/script>/g)) {
    const [all, tag = '', body = ''] = match;
    out += markup(bare.slice(end, match.index)) + blank(tag) + body + blank('</script>');
    end = match.index + all.length;
  }
  return out + markup(bare.slice(end));

  function markup(text: string): string {
    let kept = '';
    let from = 0;
    for (const match of text.matchAll(/\bimport\(\s*(['"])[^'"]+\1\s*\)/g)) {
      kept += `${blank(text.slice(from, match.index))};${match[0]};`;
      from = match.index + match[0].length;
    }
    return kept + blank(text.slice(from));
  }
}

function onlyTypes(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = clause;
  return (
    !name &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.length > 0 &&
    namedBindings.elements.every((element) => element.isTypeOnly)
  );
}

function exportsOnlyTypes(node: ts.ExportDeclaration): boolean {
  if (node.isTypeOnly) return true;
  const { exportClause } = node;
  return (
    exportClause !== undefined &&
    ts.isNamedExports(exportClause) &&
    exportClause.elements.length > 0 &&
    exportClause.elements.every((element) => element.isTypeOnly)
  );
}

/** `new URL('./x.worker.ts', import.meta.url)` */
function isUrlBesideUs(node: ts.NewExpression): boolean {
  const [target, base] = node.arguments ?? [];
  return (
    node.expression.getText() === 'URL' &&
    base?.getText() === 'import.meta.url' &&
    target !== undefined &&
    ts.isStringLiteralLike(target) &&
    /\.(ts|js|mjs)$/.test(target.text)
  );
}

function declares(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isBindingElement(parent)) &&
    parent.name === node
  );
}

/** A name after a dot, of a property or of a field: not the global. */
function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    (ts.isBindingElement(parent) && parent.propertyName === node) ||
    ts.isPropertySignature(parent) ||
    ts.isPropertyDeclaration(parent)
  );
}
