/** What every part of the page needs: the state, the words, and the ways to do something. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { fill } from '../locales/fill';
import type { PluralText, SidebarTexts } from '../locales/sidebar-texts';
import type { State } from './state';
import { dateText, numberText, plural } from './words';
import type { Work } from './work';

export interface Sidebar {
  readonly state: State;
  readonly work: Work;
}

export const SidebarContext = createContext<Sidebar | null>(null);

export interface Part extends Sidebar {
  readonly texts: SidebarTexts;
  readonly fill: typeof fill;
  readonly count: (text: PluralText, count: number) => string;
  readonly number: (value: number) => string;
  readonly date: (iso: string) => string;
  /** Name of a field. */
  readonly fieldName: (id: string) => string;
}

export function useSidebar(): Part {
  const sidebar = useContext(SidebarContext);
  if (sidebar === null) throw new Error('A part of the sidebar stands outside of it.');
  const { start } = sidebar.state;
  const { language } = start;
  return {
    ...sidebar,
    texts: start.texts,
    fill,
    count: (text, count) => plural(text, count, language),
    number: (value) => numberText(value, language),
    date: (iso) => dateText(iso, language),
    fieldName: (id) => start.fields.find((field) => field.id === id)?.name ?? id,
  };
}
