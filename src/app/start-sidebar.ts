/** What the page of the sidebar shows before its first call: texts and catalogues in the user's language. */
import { FIELD_GROUPS } from '../campaign/field-groups';
import { CAMPAIGN_FIELDS, FIELD_IDS, isNumericField } from '../campaign/fields';
import { decimalMarkOfLocale } from '../campaign/read-number';
import { CATALOGUE, type CatalogueKpi } from '../kpi/catalogue';
import { argumentsOf } from '../kpi/define-kpi';
import { searchTerms } from '../kpi/find-kpi';
import { midSentence, wordsOf } from '../kpi/words';
import type { Pack } from '../locales/pack';
import {
  LANGUAGE_NAMES,
  LANGUAGES,
  packFor,
  REPORT_LANGUAGES,
  reportLanguageOf,
  reportPackFor,
} from '../locales/packs';
import { CHANNEL_IDS } from '../locales/reading-words';
import type { FieldStart, KpiStart, SidebarStart } from './sidebar-answers';

/** `language` is what the user has chosen or has in Google: the sidebar may have to speak English where reports do not. */
export function startSidebar(language: string, spreadsheetLocale: string): SidebarStart {
  const pack = packFor(language);
  const separator = decimalMarkOfLocale(spreadsheetLocale) === ',' ? ';' : ',';
  return {
    language: pack.tag,
    title: pack.interface.sidebarTitle,
    texts: pack.interface.sidebar,
    languages: REPORT_LANGUAGES.map((tag) => ({
      tag,
      name: LANGUAGE_NAMES[tag],
      isWhole: (LANGUAGES as readonly string[]).includes(tag),
    })),
    sidebarLanguage: reportLanguageOf(pack.tag) ?? 'en',
    reportLanguage: reportLanguageOf(language) ?? 'en',
    decimalMark: pack.decimalMark,
    fields: FIELD_IDS.map((id): FieldStart => {
      const field = CAMPAIGN_FIELDS[id];
      return {
        id,
        name: pack.fields[id],
        group: FIELD_GROUPS[id],
        isSum: 'severalColumns' in field,
        isNumber: isNumericField(id),
        isMoney: field.kind === 'money',
      };
    }),
    kpis: (CATALOGUE as readonly CatalogueKpi[]).map((kpi) => describeKpi(kpi, pack, separator)),
    channels: CHANNEL_IDS.map((id) => pack.interface.sidebar.channelNames[id]),
    reportTitle: reportPackFor(language).report.title,
    skipReasons: pack.report.skipReasons,
  };
}

function describeKpi(kpi: CatalogueKpi, pack: Pack, separator: string): KpiStart {
  const { name, summary, note, forms } = pack.kpis[kpi.id];
  const args = argumentsOf(kpi).map((argument) => (argument.optional ? `[${argument.name}]` : argument.name));
  return {
    id: kpi.id,
    name,
    summary,
    note: note ?? '',
    terms: searchTerms(kpi, pack),
    family: pack.families[kpi.family],
    formulas: kpi.forms.map((form) => ({
      name: kpi.forms.length === 1 ? '' : (forms?.[form.id] ?? ''),
      words: wordsOf(form.formula, (input) => midSentence(pack.inputs[input].label, pack.midSentence)),
    })),
    call: `=${kpi.id}(${args.join(`${separator} `)})`,
    isFraction: kpi.unit === 'fraction',
  };
}
