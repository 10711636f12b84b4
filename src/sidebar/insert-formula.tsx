/** Puts one formula beside the data of a sheet; asks before it takes a column that holds something. */
import { useState } from 'preact/hooks';
import type { InsertAnswer, KpiStart, OnOccupied } from '../app/sidebar-answers';
import { useSidebar } from './context';
import { SelectField } from './fields';
import { fieldId } from './report-form';

export function InsertFormula({ kpi }: { kpi: KpiStart }) {
  const { state, texts, work, fill } = useSidebar();
  const { formula, common } = texts;
  const { sources } = state;
  const [sheet, setSheet] = useState(sources[0]?.sheet ?? '');
  const [answer, setAnswer] = useState<InsertAnswer | string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const source = sources.find((one) => one.sheet === sheet) ?? sources[0];
  if (source === undefined) return null;
  const insert = async (onOccupied: OnOccupied): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setAnswer(await work.insert(kpi.id, source, onOccupied));
    setBusy(false);
  };
  return (
    <>
      {sources.length > 1 && (
        <SelectField id={fieldId('insertInto')} label={texts.sources.sheets} value={sheet} onChoose={setSheet}>
          {sources.map((one) => (
            <option key={one.sheet} value={one.sheet}>
              {one.sheet}
            </option>
          ))}
        </SelectField>
      )}
      <button type="button" class="quiet" aria-disabled={isBusy} onClick={() => void insert('ask')}>
        {formula.insert}
      </button>
      <p class="hint">{fill(formula.insertHint, { sheet: source.sheet })}</p>
      {isOccupied(answer) && (
        <div class="box question">
          <p>{fill(formula.occupied, { ...answer })}</p>
          <p class="actions">
            <button type="button" class="quiet" onClick={() => void insert('next')}>
              {formula.useNextFree}
            </button>
            <button type="button" class="quiet" onClick={() => void insert('replace')}>
              {formula.replaceColumn}
            </button>
            <button type="button" class="link" onClick={() => setAnswer(null)}>
              {common.cancel}
            </button>
          </p>
        </div>
      )}
      <p role="status" class="said">
        <Said answer={answer} name={kpi.name} />
      </p>
    </>
  );
}

type Occupied = Extract<InsertAnswer, { readonly kind: 'occupied' }>;

const isOccupied = (answer: InsertAnswer | string | null): answer is Occupied =>
  answer !== null && typeof answer !== 'string' && answer.kind === 'occupied';

function Said({ answer, name }: { answer: InsertAnswer | string | null; name: string }) {
  const { texts, fill } = useSidebar();
  const { formula, common } = texts;
  if (answer === null || isOccupied(answer)) return null;
  if (typeof answer === 'string') return <>{answer}</>;
  if (answer.kind === 'inserted')
    return <>{fill(formula.inserted, { name, cell: answer.cell, sheet: answer.sheet })}</>;
  return <>{fill(formula.cannotInsert, { fields: answer.fields.join(common.separator) })}</>;
}
