/** One sheet: where its table is, which channel it is of, and which column is which field. */
import { useState } from 'preact/hooks';
import type { SourceChoice } from '../app/settings';
import type { DerivableAnswer, FieldStart, ReadSource } from '../app/sidebar-answers';
import type { FieldGroup } from '../campaign/field-groups';
import { ColumnField } from './column-field';
import { useSidebar } from './context';
import { CheckField, SelectField, TextField } from './fields';
import { fieldId } from './report-form';
import { shorten } from './words';

/** Without these a report says little, so they are asked for even where nothing was found. */
const CORE: ReadonlySet<string> = new Set(['campaign', 'channel', 'date', 'cost', 'revenue']);

interface Props {
  readonly choice: SourceChoice;
  /** Undefined until the sheet has been read. */
  readonly read: ReadSource | undefined;
}

export function SourceCard({ choice, read, isLast }: Props & { readonly isLast: boolean }) {
  const { state, texts, fill, count } = useSidebar();
  const label = fill(texts.sources.columnsOf, { sheet: choice.sheet });
  if (state.sources.length === 1) {
    return (
      <section class="card" aria-label={label}>
        <h2>{choice.sheet}</h2>
        <Contents choice={choice} read={read} />
      </section>
    );
  }
  // Of several sheets, the one that was added last is open, and those that something is wrong with.
  const problem = read?.problem ?? null;
  return (
    <details class="card" open={isLast || problem !== null}>
      <summary class="card-title">
        <h2>{choice.sheet}</h2>
        {read !== undefined && <span class="hint">{count(texts.check.currencyRows, read.dataRows)}</span>}
      </summary>
      <section aria-label={label}>
        {problem !== null && <p class="warning">{problem}</p>}
        <Contents choice={choice} read={read} />
      </section>
    </details>
  );
}

function Contents({ choice, read }: Props) {
  const { state } = useSidebar();
  const hasColumns = read !== undefined && read.columns.length > 0;
  return (
    <>
      {read?.log && <p class="hint">{read.log}</p>}
      {read?.lost.map(({ field, header }) => (
        <Lost key={`${field} ${header}`} field={field} header={header} />
      ))}
      {hasColumns && <Matches choice={choice} read={read} />}
      <Place key={state.replaced} choice={choice} read={read} />
    </>
  );
}

function Lost({ field, header }: { field: string; header: string }) {
  const { texts, fill, fieldName } = useSidebar();
  return <p class="warning">{fill(texts.sources.lost, { field: fieldName(field), header: shorten(header) })}</p>;
}

/** Where the table is. It is mostly found, so it comes after the columns. */
function Place({ choice, read }: Props) {
  const { texts, work, fill } = useSidebar();
  const { sheet } = choice;
  return (
    <>
      <ChannelOfSheet choice={choice} />
      <HeaderRow choice={choice} read={read} />
      <p class="actions">
        {choice.range === undefined ? (
          <button type="button" class="quiet" onClick={() => void work.takeSelection(sheet)}>
            {texts.sources.useSelection}
          </button>
        ) : (
          <>
            <span class="chip">{fill(texts.sources.onlyRange, { range: choice.range })}</span>
            <button type="button" class="link" onClick={() => work.changeSource(sheet, { range: null })}>
              {texts.sources.wholeSheet}
            </button>
          </>
        )}
        {Object.keys(choice.mapping ?? {}).length > 0 && (
          <button type="button" class="link" onClick={() => work.changeSource(sheet, { startOver: true })}>
            {texts.sources.startOver}
          </button>
        )}
      </p>
    </>
  );
}

const ROW = /^\s*[1-9]\d{0,5}\s*$/;

/** Empty: the row that was found. */
function HeaderRow({ choice, read }: Props) {
  const { texts, work, fill } = useSidebar();
  const { sheet } = choice;
  const found = read?.headerRow ?? 0;
  const [typed, setTyped] = useState(choice.headerRow === undefined ? '' : String(choice.headerRow));
  const isRow = ROW.test(typed);
  const field = texts.sources.headerRow;
  return (
    <>
      <TextField
        id={fieldId('headerRow', sheet)}
        label={field}
        value={typed}
        placeholder={found === 0 ? '' : String(found)}
        hint={found === 0 ? undefined : fill(texts.sources.headerRowFound, { row: found })}
        isNumber
        isNarrow
        maxLength={6}
        onType={(text) => {
          setTyped(text);
          if (ROW.test(text)) work.changeSource(sheet, { headerRow: Number(text) });
          else if (text.trim() === '') work.changeSource(sheet, { headerRow: null });
        }}
      />
      {typed.trim() !== '' && !isRow && (
        <p class="field-error" role="alert">
          {fill(texts.errors.wholeNumber, { field, text: typed.trim() })}
        </p>
      )}
    </>
  );
}

const OTHER = '\u0000other';

function ChannelOfSheet({ choice }: { choice: SourceChoice }) {
  const { state, texts, work } = useSidebar();
  const { sheet, channel = '' } = choice;
  const known = state.start.channels;
  const [isOther, setOther] = useState(channel !== '' && !known.includes(channel));
  return (
    <>
      <SelectField
        id={fieldId('channel', sheet)}
        label={texts.sources.channel}
        hint={texts.sources.channelHint}
        value={isOther ? OTHER : channel}
        onChoose={(value) => {
          setOther(value === OTHER);
          work.changeSource(sheet, { channel: value === OTHER || value === '' ? null : value });
        }}
      >
        <option value="">{texts.sources.channelFromColumn}</option>
        {known.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
        <option value={OTHER}>{texts.sources.otherChannel}</option>
      </SelectField>
      {isOther && (
        <TextField
          id={fieldId('channelName', sheet)}
          label={texts.sources.otherChannelName}
          value={channel}
          maxLength={100}
          onType={(text) => work.changeSource(sheet, { channel: text.trim() === '' ? null : text })}
        />
      )}
    </>
  );
}

function Matches({ choice, read }: { choice: SourceChoice; read: ReadSource }) {
  const { state, texts, count } = useSidebar();
  const { fields } = state.start;
  const isMatched = (id: string): boolean =>
    read.matches.some(({ field }) => field === id) || read.lost.some(({ field }) => field === id);
  const shown = fields.filter(({ id }) => isMatched(id) || CORE.has(id));
  const folded = fields.filter((field) => !shown.includes(field));
  return (
    <>
      <FieldGroups fields={shown} choice={choice} read={read} />
      <Derivable choice={choice} derivable={read.derivable} />
      {folded.length > 0 && (
        <LazyFold title={count(texts.sources.unmapped, folded.length)} hint={texts.sources.unmappedHint}>
          {() => <FieldGroups fields={folded} choice={choice} read={read} />}
        </LazyFold>
      )}
    </>
  );
}

/** Lists of columns for fields that hardly anybody opens are made only when somebody does. */
function LazyFold({ title, hint, children }: { title: string; hint: string; children: () => preact.ComponentChild }) {
  const [wasOpened, setOpened] = useState(false);
  return (
    <details class="fold" onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary>{title}</summary>
      <p class="hint">{hint}</p>
      {wasOpened && children()}
    </details>
  );
}

function FieldGroups(props: { fields: readonly FieldStart[]; choice: SourceChoice; read: ReadSource }) {
  const { texts } = useSidebar();
  const { fields, choice, read } = props;
  const groups = Object.keys(texts.sources.groups) as FieldGroup[];
  return (
    <>
      {groups.map((group) => {
        const own = fields.filter((field) => field.group === group);
        if (own.length === 0) return null;
        return (
          <fieldset key={group} class="group">
            <legend>{texts.sources.groups[group]}</legend>
            {own.map((field) => (
              <ColumnField key={field.id} field={field} choice={choice} read={read} />
            ))}
          </fieldset>
        );
      })}
    </>
  );
}

function Derivable({ choice, derivable }: { choice: SourceChoice; derivable: readonly DerivableAnswer[] }) {
  const { texts, work, fill, count, fieldName } = useSidebar();
  if (derivable.length === 0) return null;
  return (
    <fieldset class="group">
      <legend>{texts.sources.derive}</legend>
      {derivable.map(({ field, from, examples, rows }) => (
        <CheckField
          key={`${field} ${from}`}
          id={fieldId(`derive-${field}-${from}`, choice.sheet)}
          isChecked={choice.derive?.[field] === from}
          onCheck={(checked) => work.derive(choice.sheet, field, checked ? from : null)}
        >
          {fill(texts.sources.deriveFrom[from], {
            field: fieldName(field),
            examples: examples.map((text) => shorten(text, 30)).join(texts.common.separator),
          })}{' '}
          <span class="hint">{count(texts.sources.deriveRows, rows)}</span>
        </CheckField>
      ))}
    </fieldset>
  );
}
