/** For whoever has no campaigns in the spreadsheet yet: an empty table with the right headers, or a pasted export. */
import { useState } from 'preact/hooks';
import { useSidebar } from './context';
import { Fold, TextField } from './fields';
import { parsePasted } from './pasted-table';
import { fieldId } from './report-form';

/** What one call carries without trouble. */
const MOST_ROWS = 20_000;
const MOST_CELLS = 400_000;

/** Opened where there is nothing to report on; what it has said stays to be read. */
export function StartWithoutData({ isNeeded }: { isNeeded: boolean }) {
  const { texts, work } = useSidebar();
  const [isOpen, setOpen] = useState(isNeeded);
  if (isNeeded && !isOpen) setOpen(true);
  const [message, setMessage] = useState('');
  const [isBusy, setBusy] = useState(false);
  const run: PasteProps['run'] = async (make) => {
    if (isBusy) return;
    setBusy(true);
    setMessage('');
    setMessage(await make());
    setBusy(false);
  };
  return (
    <Fold title={texts.start.title} hint={texts.start.hint} isOpen={isOpen}>
      <p class="hint">{texts.start.trackerHint}</p>
      <button
        type="button"
        class="quiet"
        aria-disabled={isBusy}
        onClick={() => void run(async () => (await work.addTracker()).message)}
      >
        {texts.start.tracker}
      </button>
      <Paste isBusy={isBusy} run={run} />
      <p role="status" class="said">
        {message}
      </p>
    </Fold>
  );
}

interface PasteProps {
  readonly isBusy: boolean;
  readonly run: (make: () => Promise<string>) => Promise<void>;
}

function Paste({ isBusy, run }: PasteProps) {
  const { texts, work, fill, number } = useSidebar();
  const { start } = texts;
  const [text, setText] = useState('');
  const [name, setName] = useState('');
  const [problem, setProblem] = useState('');
  const id = fieldId('pasted');
  const refusal = (rows: readonly (readonly string[])[]): string | null => {
    const width = rows[0]?.length ?? 0;
    if (rows.length < 2 || width < 2) return start.pasteEmpty;
    if (rows.length <= MOST_ROWS && rows.length * width <= MOST_CELLS) return null;
    const most = Math.min(MOST_ROWS, Math.floor(MOST_CELLS / width));
    return fill(start.pasteTooLarge, { rows: number(rows.length), most: number(most) });
  };
  const create = async (): Promise<string> => {
    const rows = parsePasted(text);
    const refused = refusal(rows);
    setProblem(refused ?? '');
    if (refused !== null) return '';
    const added = await work.addPasted(name, rows);
    // What was pasted stays where it was not taken.
    if (added.isDone) setText('');
    return added.message;
  };
  return (
    <>
      <h3>{start.paste}</h3>
      <div class="field">
        <label for={id}>{start.pasteLabel}</label>
        <textarea
          id={id}
          rows={5}
          value={text}
          spellcheck={false}
          aria-describedby={`${id}-hint`}
          aria-invalid={problem === '' ? undefined : true}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <span class="hint" id={`${id}-hint`}>
          {start.pasteHint}
        </span>
        {problem !== '' && (
          <span class="field-error" role="alert">
            {problem}
          </span>
        )}
      </div>
      {text.trim() !== '' && (
        <>
          <TextField
            id={fieldId('pastedName')}
            label={start.pasteName}
            value={name}
            placeholder={start.pasteDefaultName}
            maxLength={90}
            onType={setName}
          />
          <button type="button" class="quiet" aria-disabled={isBusy} onClick={() => void run(create)}>
            {start.pasteCreate}
          </button>
        </>
      )}
    </>
  );
}
