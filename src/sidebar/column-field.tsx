/** The column of one field: a list of the sheet's columns, and below it what stands in the column and why it was taken. */
import { useState } from 'preact/hooks';
import type { SourceChoice } from '../app/settings';
import type { ColumnAnswer, FieldStart, MatchAnswer, ReadSource } from '../app/sidebar-answers';
import { matchOf } from './column-match';
import { useSidebar } from './context';
import { fieldId } from './report-form';
import { shorten } from './words';

interface Props {
  readonly field: FieldStart;
  readonly choice: SourceChoice;
  readonly read: ReadSource;
}

const LONGEST_HEADER = 40;

export function ColumnField({ field, choice, read }: Props) {
  const { texts, work, fill } = useSidebar();
  const [isAdding, setAdding] = useState(false);
  const match = matchOf(field.id, choice, read);
  const columns = match?.columns ?? [];
  const keyOf = (column: number): string => read.columns[column]?.key ?? '';
  const id = fieldId(`column-${field.id}`, choice.sheetId ?? choice.sheet);
  const choose = (index: number, column: string): void => {
    const next = columns.map(keyOf);
    if (column === '') next.splice(index, 1);
    else next[index] = keyOf(Number(column));
    setAdding(false);
    work.chooseColumns(choice.sheet, field.id, next);
  };
  const rows = isAdding || columns.length === 0 ? [...columns, -1] : columns;
  return (
    <div class="field column">
      <div class="label-line">
        <label for={id}>{field.name}</label>
        {match !== undefined && <Confidence match={match} />}
      </div>
      {rows.map((column, index) => (
        <select
          // biome-ignore lint/suspicious/noArrayIndexKey: the places of a sum have no other identity
          key={index}
          id={index === 0 ? id : `${id}-${index}`}
          aria-label={index === 0 ? undefined : fill(texts.sources.furtherColumn, { field: field.name })}
          aria-describedby={index === 0 && match !== undefined ? `${id}-hint` : undefined}
          value={column < 0 ? '' : String(column)}
          onChange={(event) => choose(index, event.currentTarget.value)}
        >
          <option value="">{texts.sources.noColumn}</option>
          {read.columns.map((one, at) => (
            <ColumnOption key={one.letters} column={one} at={at} />
          ))}
        </select>
      ))}
      {match !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          <Reason match={match} columns={read.columns} />
        </p>
      )}
      {field.isSum && columns.length > 0 && !isAdding && (
        <button type="button" class="link" onClick={() => setAdding(true)}>
          {texts.sources.addColumn}
        </button>
      )}
    </div>
  );
}

function ColumnOption({ column, at }: { column: ColumnAnswer; at: number }) {
  const { texts, fill } = useSidebar();
  // Choices are kept by header, so a column without one cannot be chosen.
  if (column.header.trim() === '') return null;
  const header = shorten(column.header, LONGEST_HEADER);
  return <option value={String(at)}>{fill(texts.sources.columnChoice, { header, letters: column.letters })}</option>;
}

function Confidence({ match }: { match: MatchAnswer }) {
  const { texts } = useSidebar();
  const { sure, likely, unsure, chosen } = texts.sources;
  if (match.isChosen) return <span class="confidence chosen">{chosen}</span>;
  if (match.confidence >= 0.85) return <span class="confidence sure">{sure}</span>;
  if (match.confidence >= 0.65) return <span class="confidence likely">{likely}</span>;
  return <span class="confidence unsure">{unsure}</span>;
}

function Reason({ match, columns }: { match: MatchAnswer; columns: readonly ColumnAnswer[] }) {
  const { texts, fill } = useSidebar();
  const samples = columns[match.columns[0] ?? -1]?.samples ?? [];
  const values = samples.map((text) => shorten(text, 24)).join(' · ');
  const shown = values === '' ? texts.sources.noSamples : fill(texts.sources.samples, { values });
  return (
    <>
      <bdi class="one-line" title={shown}>
        {shown}
      </bdi>
      {match.reason !== '' && <bdi>{capitalised(match.reason)}</bdi>}
    </>
  );
}

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
