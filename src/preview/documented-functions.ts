/** The functions of a script as Sheets finds them: by their declarations, custom ones by the JSDoc block directly above. */

export interface DocumentedFunction {
  readonly name: string;
  /** What Sheets shows above the parameters: one block of text. */
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly description: string }[];
}

const DECLARATION =
  /(\/\*\*(?:(?!\*\/)[\s\S])*\*\/)[ \t]*\r?\n?[ \t]*(?:async[ \t]+)?function[ \t]+([A-Za-z_$][\w$]*)[ \t]*\(([^)]*)\)/g;

/** Top-level functions marked `@customfunction`; a name that ends in `_` is private. */
export function readCustomFunctions(code: string): DocumentedFunction[] {
  const found: DocumentedFunction[] = [];
  for (const [, comment = '', name = '', parameters = ''] of code.matchAll(DECLARATION)) {
    if (!/@customfunction\b/i.test(comment) || name.endsWith('_')) continue;
    const tags = tagsOf(comment);
    found.push({
      name,
      description: tags.find(({ tag }) => tag === '')?.text ?? '',
      parameters: parameters
        .split(',')
        .map((parameter) => parameter.trim())
        .filter((parameter) => parameter !== '')
        .map((parameter) => ({ name: parameter, description: describeParameter(tags, parameter) })),
    });
  }
  return found;
}

/** Top-level functions that a sidebar may call. */
export function readPublicFunctions(code: string): string[] {
  return [...code.matchAll(/^(?:async[ \t]+)?function[ \t]+([A-Za-z_$][\w$]*)[ \t]*\(/gm)].flatMap(([, name = '']) =>
    name.endsWith('_') ? [] : [name],
  );
}

interface Tag {
  /** '' for the text before the first tag. */
  readonly tag: string;
  readonly text: string;
}

function tagsOf(comment: string): Tag[] {
  const lines = comment
    .replace(/^\/\*\*|\*\/$/g, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\*? ?/, '').trim());
  return lines
    .join(' ')
    .split(/(?=(?:^|\s)@[a-z]+\b)/i)
    .map((part) => {
      const match = /^\s*@([a-z]+)\s*/i.exec(part);
      return { tag: match?.[1]?.toLowerCase() ?? '', text: part.slice(match?.[0].length ?? 0).trim() };
    });
}

function describeParameter(tags: readonly Tag[], name: string): string {
  for (const { tag, text } of tags) {
    const match = tag === 'param' ? /^(?:\{[^}]*\}\s*)?([\w$]+)\s*([\s\S]*)$/.exec(text) : null;
    if (match?.[1] === name) return match[2] as string;
  }
  return '';
}
