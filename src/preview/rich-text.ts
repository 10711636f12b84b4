/** Rich text values: text that is never read as a formula, with links and styles on parts of it. */
import { ServiceError } from './call-recorder';
import { ServiceObject } from './exposure';
import type { Modelled } from './service-calls';
import type { RichTextState } from './workbook-document';

export class RichTextValueBuilder extends ServiceObject implements Modelled<'RichTextValueBuilder'> {
  readonly className = 'RichTextValueBuilder';
  private text = '';
  private linkUrl: string | null = null;
  private runs: RichTextState['runs'][number][] = [];

  setText(text: string): this {
    this.text = text;
    this.runs = [];
    this.linkUrl = null;
    return this;
  }
  setLinkUrl(...args: [string | null] | [number, number, string | null]): this {
    if (args.length === 1) {
      this.linkUrl = args[0];
      return this;
    }
    const [start, end, linkUrl] = args;
    this.checkOffsets(start, end);
    if (linkUrl !== null) this.runs.push({ start, end, linkUrl });
    return this;
  }
  setTextStyle(...args: [TextStyle] | [number, number, TextStyle]): this {
    const [start, end, style] = args.length === 1 ? [0, this.text.length, args[0]] : args;
    this.checkOffsets(start, end);
    this.runs.push({ start, end, style: style.style });
    return this;
  }
  build(): RichTextValue {
    return new RichTextValue({ text: this.text, linkUrl: this.linkUrl, runs: this.runs });
  }
  private checkOffsets(start: number, end: number): void {
    if (!(start >= 0 && start < end && end <= this.text.length))
      throw new ServiceError(`The offsets ${start} to ${end} lie outside the text.`);
  }
}

export class RichTextValue extends ServiceObject implements Modelled<'RichTextValue'> {
  readonly className = 'RichTextValue';
  constructor(readonly state: RichTextState) {
    super();
  }
  getText(): string {
    return this.state.text;
  }
  getLinkUrl(): string | null {
    return this.state.linkUrl;
  }
}

export class TextStyleBuilder extends ServiceObject implements Modelled<'TextStyleBuilder'> {
  readonly className = 'TextStyleBuilder';
  private readonly style: Record<string, unknown> = {};

  private with(name: string, value: unknown): this {
    this.style[name] = value;
    return this;
  }
  setBold(bold: boolean): this {
    return this.with('bold', bold);
  }
  setItalic(italic: boolean): this {
    return this.with('italic', italic);
  }
  setUnderline(underline: boolean): this {
    return this.with('underline', underline);
  }
  setStrikethrough(strikethrough: boolean): this {
    return this.with('strikethrough', strikethrough);
  }
  setFontSize(size: number): this {
    return this.with('fontSize', size);
  }
  setFontFamily(family: string): this {
    return this.with('fontFamily', family);
  }
  setForegroundColor(color: string): this {
    return this.with('foregroundColor', color);
  }
  build(): TextStyle {
    return new TextStyle({ ...this.style });
  }
}

export class TextStyle extends ServiceObject {
  readonly className = 'TextStyle';
  constructor(readonly style: Readonly<Record<string, unknown>>) {
    super();
  }
}
