/** Which KPIs someone's columns and assumptions can give. */
import type { CatalogueKpi } from './catalogue';
import { CATALOGUE } from './catalogue';
import type { KpiForm } from './define-kpi';
import { inputsOf } from './define-kpi';
import type { InputId } from './expression';
import { isParameterId, PARAMETERS } from './expression';

export interface Availability {
  readonly kpi: CatalogueKpi;
  /** The forms whose inputs are all there, in the catalogue's order: the standard meaning first. */
  readonly forms: readonly KpiForm[];
  /** Empty when a form can be computed; otherwise what the form with the fewest gaps still needs. */
  readonly missing: readonly InputId[];
}

/** Every KPI in report order. A parameter that follows from available fields, such as a conversion rate, counts as available. */
export function kpisFrom(available: Iterable<InputId>): readonly Availability[] {
  const given = new Set(available);
  return (CATALOGUE as readonly CatalogueKpi[]).map((kpi) => {
    const gaps = kpi.forms.map((form) => form.inputs.filter((input) => !isAvailable(input, given)));
    const forms = kpi.forms.filter((_, index) => gaps[index]?.length === 0);
    const smallest = Math.min(...gaps.map((gap) => gap.length));
    return { kpi, forms, missing: gaps.find((gap) => gap.length === smallest) ?? [] };
  });
}

function isAvailable(input: InputId, given: ReadonlySet<InputId>): boolean {
  if (given.has(input)) return true;
  const source = isParameterId(input) ? PARAMETERS[input].from : undefined;
  return source !== undefined && inputsOf(source).every((needed) => isAvailable(needed, given));
}
