/** What a message costs, where the sheets do not say: for all of them, and by channel. */
import { useSidebar } from './context';
import { TextField } from './fields';
import { fieldId, newKey, type PriceLine } from './report-form';

const CHANNELS = 'known-channels';

export function Prices() {
  const { state, texts, work } = useSidebar();
  const { report } = texts;
  const { prices, pricePerMessage } = state.form;
  const known = (state.answer?.channels ?? []).map(({ name }) => name).filter((name) => name !== '');
  const add = (): void => {
    const channel = known.find((name) => !prices.some((line) => line.channel === name)) ?? '';
    const line: PriceLine = { key: newKey(), channel, price: '' };
    work.type({ prices: [...prices, line] });
    const first = channel === '' ? 'priceChannel' : 'price';
    requestAnimationFrame(() => document.getElementById(fieldId(first, line.key))?.focus());
  };
  return (
    <fieldset class="group">
      <legend>{report.pricePerMessage}</legend>
      <TextField
        id={fieldId('pricePerMessage')}
        label={report.price}
        hint={report.pricePerMessageHint}
        value={pricePerMessage}
        isNumber
        isNarrow
        onType={(price) => work.type({ pricePerMessage: price })}
      />
      {prices.length > 0 && <p class="hint">{report.priceByChannel}</p>}
      <datalist id={CHANNELS}>
        {known.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {prices.map((line) => (
        <Price key={line.key} line={line} />
      ))}
      <button type="button" class="link" onClick={add}>
        {report.addPrice}
      </button>
    </fieldset>
  );
}

function Price({ line }: { line: PriceLine }) {
  const { state, texts, work, fill } = useSidebar();
  const { report, sources, common } = texts;
  const { prices } = state.form;
  const { key, channel, price } = line;
  const change = (to: Partial<PriceLine>): void =>
    work.type({ prices: prices.map((one) => (one.key === key ? { ...one, ...to } : one)) });
  return (
    <div class="entry">
      <div class="pair">
        <TextField
          id={fieldId('priceChannel', key)}
          label={sources.otherChannelName}
          value={channel}
          list={CHANNELS}
          maxLength={100}
          onType={(name) => change({ channel: name })}
        />
        <TextField
          id={fieldId('price', key)}
          label={report.price}
          value={price}
          isNumber
          onType={(text) => change({ price: text })}
        />
      </div>
      <button
        type="button"
        class="link"
        aria-label={fill(common.removeNamed, { name: channel })}
        onClick={() => work.type({ prices: prices.filter((one) => one.key !== key) })}
      >
        {common.remove}
      </button>
    </div>
  );
}
