/** Words and stems: "sent" stands for itself, "доставлен*" for every word that begins so, "*rate" for every one that ends so. */

export function matchesPattern(word: string, pattern: string): boolean {
  const isOpenAtEnd = pattern.endsWith('*');
  if (pattern.startsWith('*')) {
    return isOpenAtEnd ? word.includes(pattern.slice(1, -1)) : word.endsWith(pattern.slice(1));
  }
  return isOpenAtEnd ? word.startsWith(pattern.slice(0, -1)) : word === pattern;
}

/** What is known of words, by patterns; each word is looked up once, however many patterns there are. */
export class WordPatterns<Value> {
  private readonly exact = new Map<string, Value[]>();
  private readonly beginnings = new Map<string, Value[]>();
  private readonly ends = new Map<string, Value[]>();
  private readonly middles: { readonly part: string; readonly value: Value }[] = [];
  private readonly found = new Map<string, readonly Value[]>();
  private longest = 0;

  add(pattern: string, value: Value): void {
    if (this.found.size > 0) this.found.clear();
    this.longest = Math.max(this.longest, pattern.length);
    const isOpenAtEnd = pattern.endsWith('*');
    if (pattern.startsWith('*')) {
      if (isOpenAtEnd) this.middles.push({ part: pattern.slice(1, -1), value });
      else append(this.ends, pattern.slice(1), value);
    } else if (isOpenAtEnd) append(this.beginnings, pattern.slice(0, -1), value);
    else append(this.exact, pattern, value);
  }

  find(word: string): readonly Value[] {
    let values = this.found.get(word);
    if (values === undefined) {
      values = this.search(word);
      this.found.set(word, values);
    }
    return values;
  }

  has(word: string): boolean {
    return this.find(word).length > 0;
  }

  private search(word: string): readonly Value[] {
    const values = [...(this.exact.get(word) ?? [])];
    if (this.beginnings.size > 0) {
      for (let length = 1; length <= Math.min(word.length, this.longest); length++) {
        const found = this.beginnings.get(word.slice(0, length));
        if (found !== undefined) values.push(...found);
      }
    }
    if (this.ends.size > 0) {
      for (let length = 1; length <= Math.min(word.length, this.longest); length++) {
        const found = this.ends.get(word.slice(word.length - length));
        if (found !== undefined) values.push(...found);
      }
    }
    for (const { part, value } of this.middles) if (word.includes(part)) values.push(value);
    return values;
  }
}

function append<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** Whether words are in a list of patterns. */
export function wordSet(patterns: Iterable<string>): WordPatterns<true> {
  const set = new WordPatterns<true>();
  for (const pattern of patterns) set.add(pattern, true);
  return set;
}
