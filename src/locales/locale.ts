/** The shape of a locale pack: every word that a person reads, typed from the catalogues so that a gap does not compile. */
import type { KpiId } from '../kpi/catalogue';
import type { KpiFamily, Problem, Unit } from '../kpi/define-kpi';
import type { InputId } from '../kpi/expression';

export interface KpiText {
  /** As a scorecard or column header shows it: "Cost per click". */
  readonly name: string;
  /** One sentence: what it tells. */
  readonly summary: string;
  /** Edge cases a user should know; a sentence or two. */
  readonly note?: string;
  /** Who defines it otherwise, and how. */
  readonly elsewhere?: string;
  /** Further names people search for. */
  readonly aliases: readonly string[];
  /** A name per form where there are several. */
  readonly forms?: Readonly<Record<string, string>>;
  /** What an argument means, by its name, where the hint of one input does not say it. */
  readonly arguments?: Readonly<Record<string, string>>;
}

/** An input of KPIs, as messages and argument help speak of it. */
export interface InputText {
  readonly label: string;
  readonly hint: string;
  /** The beginning of "Cost is zero, so ROI is not defined." */
  readonly zero: string;
  /** What to do when it is missing or wrong: a sentence. */
  readonly enter: string;
}

export interface KpiTexts {
  readonly kpis: Readonly<Record<KpiId, KpiText>>;
  /** How an argument is called and what it means. */
  readonly inputs: Readonly<Record<InputId, InputText>>;
  readonly families: Readonly<Record<KpiFamily, string>>;
  /** What a value is: "a fraction, shown as a percentage". */
  readonly units: Readonly<Record<Unit, string>>;
  /** Whether names lose their capital within a sentence ("cost per click", but "ROI"). */
  readonly midSentence: 'lowerCase' | 'asWritten';
  /** In the numbers of messages. */
  readonly decimalMark: '.' | ',';
  /** Messages with {input}, {value}, {text}... placeholders. */
  readonly problems: Readonly<Record<Problem['kind'], string>>;
  /** In place of an input's `zero` when no single input is to blame. */
  readonly denominatorZero: string;
  /** Placeholder {failed} and {rows}: added to the first bad cell of a range. */
  readonly rowsFailed: string;
  /** Before the help of an argument that may be left out. */
  readonly optional: string;
  /** Placeholder {unit}: what a function gives, in its help. */
  readonly result: string;
  /** Placeholders {call} and {result}: an example in a function's help. */
  readonly example: string;
}
