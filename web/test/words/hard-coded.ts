import ts from 'typescript';

/** Attributes and properties whose value a person reads or hears. */
const WORD_ATTRIBUTES =
  /^\.?(aria-label|aria-description|placeholder|title|label|alt|heading|question|text|confirm|reason-label|none)$/;
/** Calls whose texts are code: selectors, paths, event types, errors for developers. */
const CODE_CALLS = /(^|\.)(querySelector|querySelectorAll|matches|closest|matchMedia|customElement|Error)$/;
const TAG = /<(?:"[^"]*"|[^>"])*>/g;
const VALUE = '\uE000';

/** A sentence that a person reads and that does not go through `msg`, with its line. */
export interface HardCoded {
  readonly line: number;
  readonly text: string;
}

/**
 * Finds the sentences of a page that a translation would miss: text and spoken attributes of Lit templates, and strings that
 * look like a sentence. Names of products and single words outside of templates are left to the reader's eye.
 */
export function hardCoded(file: string, source: string): HardCoded[] {
  const found: HardCoded[] = [];
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const report = (node: ts.Node, text: string) =>
    found.push({
      line: tree.getLineAndCharacterOfPosition(node.getStart()).line + 1,
      text: text.replaceAll(VALUE, '${…}').replace(/\s+/g, ' ').trim(),
    });

  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || ts.isInterfaceDeclaration(node)) return;
    if (isCode(node)) return;
    if (ts.isTaggedTemplateExpression(node)) return template(node);
    if (isText(node) && looksLikeSentence(textOf(node))) report(node, textOf(node));
    ts.forEachChild(node, visit);
  };

  const template = (node: ts.TaggedTemplateExpression): void => {
    const html = textOf(node.template);
    for (const text of html.replace(TAG, '<').split('<')) if (hasWord(text)) report(node, text);
    const spoken = new Set<number>();
    let values = 0;
    for (const [part] of html.matchAll(new RegExp(`${TAG.source}|${VALUE}`, 'g'))) {
      if (part === VALUE) {
        spoken.add(values++); // between two tags: shown as it is
        continue;
      }
      for (const [, name = '', value = ''] of part.matchAll(/([.?@]?[\w-]+)\s*=\s*("[^"]*"|[^\s>]*)/g)) {
        if (!WORD_ATTRIBUTES.test(name)) continue;
        if (hasWord(value)) report(node, `${name}=${value}`);
      }
      for (const match of part.matchAll(new RegExp(`([.?@]?[\\w-]+)\\s*=\\s*${VALUE}|${VALUE}`, 'g'))) {
        if (match[1] !== undefined && WORD_ATTRIBUTES.test(match[1])) spoken.add(values);
        values++;
      }
    }
    if (!ts.isTemplateExpression(node.template)) return;
    node.template.templateSpans.forEach(({ expression }, at) => {
      if (spoken.has(at)) shown(expression);
      visit(spoken.has(at) ? expression : withoutValues(expression));
    });
  };

  /** Strings that an expression puts into the page, also a single word. */
  const shown = (node: ts.Expression): void => {
    if (ts.isParenthesizedExpression(node)) return shown(node.expression);
    if (ts.isConditionalExpression(node)) {
      shown(node.whenTrue);
      shown(node.whenFalse);
    } else if (ts.isBinaryExpression(node)) {
      shown(node.left);
      shown(node.right);
    } else if (isText(node) && hasWord(textOf(node)) && !looksLikeSentence(textOf(node))) {
      report(node, textOf(node));
    }
  };

  visit(tree);
  return found;
}

/** What an attribute that nobody reads is computed from, without the values themselves: classes and ids look like words. */
function withoutValues(node: ts.Expression): ts.Node {
  if (isText(node)) return ts.factory.createNull();
  return ts.isConditionalExpression(node) && isText(node.whenTrue) ? node.condition : node;
}

type Text = ts.StringLiteral | ts.NoSubstitutionTemplateLiteral | ts.TemplateExpression;

function isText(node: ts.Node): node is Text {
  return (
    ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node)
  );
}

function isCode(node: ts.Node): boolean {
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return false;
  const name = node.expression.getText();
  return name === 'msg' || CODE_CALLS.test(name);
}

function textOf(node: Text | ts.TemplateLiteral): string {
  if (!ts.isTemplateExpression(node)) return node.text;
  return node.head.text + node.templateSpans.map((span) => VALUE + span.literal.text).join('');
}

function hasWord(text: string): boolean {
  return /\p{L}/u.test(text.replaceAll('Vesper', ''));
}

/** Two words in a row, or a word beside a value. */
function looksLikeSentence(text: string): boolean {
  if (/^[a-z]+\/[a-z]+, /.test(text)) return false; // media types
  return /[\p{L},.:?!”] [\p{L}“…\uE000]/u.test(text) && /\p{L}{2}/u.test(text);
}
