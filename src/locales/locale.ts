/** The shape of a locale pack: every word that a person reads, typed from the catalogues so that a gap does not compile. */
import type { KpiId } from '../kpi/catalogue';
import type { Problem } from '../kpi/define-kpi';
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
}

export interface KpiTexts {
  readonly kpis: Readonly<Record<KpiId, KpiText>>;
  /** How an argument is called and what it means; fields take their label from `fields`. */
  readonly inputs: Readonly<Record<InputId, { readonly label: string; readonly hint: string }>>;
  /** Messages with {input}, {value}, {text}... placeholders. */
  readonly problems: Readonly<Record<Problem['kind'], string>>;
  /** Placeholder {failed} and {rows}: added to the first bad cell of a range. */
  readonly rowsFailed: string;
}
