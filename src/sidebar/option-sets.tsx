/** Everything that was entered, kept under a name. */
import { useState } from 'preact/hooks';
import { useSidebar } from './context';
import { Fold, TextField } from './fields';
import { fieldId } from './report-form';

export function OptionSets() {
  const { state, texts, work, fill } = useSidebar();
  const { report } = texts;
  const [name, setName] = useState('');
  const [said, setSaid] = useState('');
  const sets = state.answer?.optionSets ?? [];
  const known = sets.some((set) => set.name === name.trim());
  const run = async (text: string, change: () => Promise<string | null>): Promise<void> => {
    const problem = await change();
    setSaid(problem ?? text);
  };
  return (
    <Fold title={report.sets} hint={report.setsHint}>
      {sets.length === 0 && <p class="hint">{report.noSets}</p>}
      <ul class="plain">
        {sets.map((set) => (
          <li key={set.name} class="removable">
            <bdi>{set.name}</bdi>
            <span>
              <button
                type="button"
                class="link"
                aria-label={`${report.loadSet}: ${set.name}`}
                onClick={() => {
                  work.takeChoices(set.choices);
                  setSaid(fill(report.setLoaded, { name: set.name }));
                }}
              >
                {report.loadSet}
              </button>
              <button
                type="button"
                class="link"
                aria-label={`${report.deleteSet}: ${set.name}`}
                onClick={() => void run(fill(report.setDeleted, { name: set.name }), () => work.deleteSet(set.name))}
              >
                {report.deleteSet}
              </button>
            </span>
          </li>
        ))}
      </ul>
      <TextField
        id={fieldId('setName')}
        label={report.setName}
        hint={known ? fill(report.replaceSet, { name: name.trim() }) : undefined}
        value={name}
        maxLength={60}
        onType={setName}
      />
      <button
        type="button"
        class="quiet"
        aria-disabled={name.trim() === ''}
        onClick={() => {
          const wanted = name.trim();
          if (wanted === '') return;
          void run(fill(report.setSaved, { name: wanted }), () => work.saveSet(wanted));
        }}
      >
        {report.saveSet}
      </button>
      <p role="status" class="said">
        {said}
      </p>
    </Fold>
  );
}
