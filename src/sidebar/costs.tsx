/** Costs beside the sheets: amounts, hours of work, discounts. */
import type { Spread } from '../campaign/assumption';
import { useSidebar } from './context';
import { SelectField, TextField } from './fields';
import { type CostLine, fieldId, newKey } from './report-form';

const SPREADS: readonly Spread[] = ['whole', 'campaigns', 'messages'];

export function Costs() {
  const { state, texts, work } = useSidebar();
  const { report } = texts;
  const { costs, spread } = state.form;
  const add = (kind: CostLine['kind'], name: string): void => {
    const line: CostLine = { key: newKey(), kind, name, amount: '', hours: '', hourlyRate: '', every: 'once' };
    work.type({ costs: [...costs, line] });
    const first = kind === 'amount' ? 'amount' : 'hours';
    requestAnimationFrame(() => document.getElementById(fieldId(first, line.key))?.focus());
  };
  return (
    <fieldset class="group">
      <legend>{report.otherCosts}</legend>
      <p class="hint">{report.otherCostsHint}</p>
      {costs.map((line) => (
        <Cost key={line.key} line={line} />
      ))}
      <p class="actions">
        <button type="button" class="link" onClick={() => add('amount', report.costNew)}>
          {report.addCost}
        </button>
        <button type="button" class="link" onClick={() => add('labour', report.costLabour)}>
          {report.addLabour}
        </button>
        <button type="button" class="link" onClick={() => add('amount', report.costDiscounts)}>
          {report.addDiscount}
        </button>
      </p>
      {costs.length > 0 && (
        <SelectField
          id={fieldId('spread')}
          label={report.spread}
          value={spread}
          onChoose={(value) => work.type({ spread: SPREADS.find((one) => one === value) ?? 'whole' })}
        >
          {SPREADS.map((one) => (
            <option key={one} value={one}>
              {report.spreads[one]}
            </option>
          ))}
        </SelectField>
      )}
    </fieldset>
  );
}

function Cost({ line }: { line: CostLine }) {
  const { state, texts, work, fill } = useSidebar();
  const { report, common } = texts;
  const { costs } = state.form;
  const { key } = line;
  const change = (to: Partial<CostLine>): void =>
    work.type({ costs: costs.map((one) => (one.key === key ? { ...one, ...to } : one)) });
  return (
    <div class="entry">
      <TextField
        id={fieldId('costName', key)}
        label={report.costName}
        value={line.name}
        maxLength={80}
        onType={(name) => change({ name })}
      />
      <div class="pair">
        {line.kind === 'amount' ? (
          <TextField
            id={fieldId('amount', key)}
            label={report.amount}
            value={line.amount}
            isNumber
            onType={(amount) => change({ amount })}
          />
        ) : (
          <>
            <TextField
              id={fieldId('hours', key)}
              label={report.hours}
              value={line.hours}
              isNumber
              onType={(hours) => change({ hours })}
            />
            <TextField
              id={fieldId('hourlyRate', key)}
              label={report.hourlyRate}
              value={line.hourlyRate}
              isNumber
              onType={(hourlyRate) => change({ hourlyRate })}
            />
          </>
        )}
        <SelectField
          id={fieldId('every', key)}
          label={report.every}
          value={line.every}
          onChoose={(every) => change({ every: every === 'month' ? 'month' : 'once' })}
        >
          <option value="once">{report.once}</option>
          <option value="month">{report.perMonth}</option>
        </SelectField>
      </div>
      <button
        type="button"
        class="link"
        aria-label={fill(common.removeNamed, { name: line.name })}
        onClick={() => work.type({ costs: costs.filter((one) => one.key !== key) })}
      >
        {common.remove}
      </button>
    </div>
  );
}
