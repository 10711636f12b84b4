/** The currency of the report, and what becomes of amounts in others. */
import type { ReadAnswer } from '../app/sidebar-answers';
import { useSidebar } from './context';
import { SelectField, TextField } from './fields';
import { fieldId } from './report-form';

export function CurrencyChoice({ answer }: { answer: ReadAnswer }) {
  const { state, texts, work, fill, count } = useSidebar();
  const { check, common } = texts;
  const { form } = state;
  const { currencies } = answer;
  const isSeveral = currencies.length > 1;
  const id = fieldId('currency');
  return (
    <section>
      <h2>{check.currency}</h2>
      {isSeveral && (
        <p class={answer.currency === null ? 'warning' : 'hint'}>
          {fill(check.currencySeveral, { currencies: currencies.map(({ code }) => code).join(common.separator) })}
        </p>
      )}
      {isSeveral ? (
        <SelectField
          id={id}
          label={check.currencyChoose}
          value={form.currency}
          onChoose={(currency) => work.type({ currency })}
        >
          <option value="">{answer.currency ?? '—'}</option>
          {currencies
            .filter(({ code }) => form.currency === code || code !== answer.currency)
            .map(({ code, rows }) => (
              <option key={code} value={code}>
                {`${code} (${count(check.currencyRows, rows)})`}
              </option>
            ))}
        </SelectField>
      ) : (
        <TextField
          id={id}
          label={check.currencyChoose}
          hint={currencies.length === 0 ? `${check.currencyNotStated} · ${check.currencyCode}` : undefined}
          placeholder={answer.currency ?? ''}
          value={form.currency}
          maxLength={3}
          isNarrow
          onType={(currency) => work.type({ currency })}
        />
      )}
      {isSeveral && answer.currency !== null && <Rates answer={answer} currency={answer.currency} />}
    </section>
  );
}

function Rates({ answer, currency }: { answer: ReadAnswer; currency: string }) {
  const { state, texts, work, fill } = useSidebar();
  const { check } = texts;
  const { form } = state;
  const others = answer.currencies.filter(({ isOther }) => isOther);
  if (others.length === 0) return null;
  const choices = [
    [false, check.othersLeaveOut],
    [true, check.othersConvert],
  ] as const;
  return (
    <fieldset class="group">
      <legend>{check.others}</legend>
      {choices.map(([converts, label]) => (
        <div key={label} class="check">
          <input
            type="radio"
            name="others"
            id={fieldId('others', String(converts))}
            checked={form.converts === converts}
            onChange={() => work.type({ converts })}
          />
          <label for={fieldId('others', String(converts))}>{label}</label>
        </div>
      ))}
      {form.converts &&
        others.map(({ code }) => (
          <TextField
            key={code}
            id={fieldId('rate', code)}
            label={fill(check.rate, { other: code, currency })}
            value={form.rates[code] ?? ''}
            isNumber
            isNarrow
            onType={(rate) => work.type({ rates: { ...form.rates, [code]: rate } })}
          />
        ))}
      {form.converts && (
        <TextField
          id={fieldId('rateDate')}
          label={check.rateDate}
          type="date"
          value={form.rateDate}
          onType={(rateDate) => work.type({ rateDate })}
        />
      )}
    </fieldset>
  );
}
