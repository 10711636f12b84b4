/** Channels and campaigns that were never meant to bring revenue. */
import { useState } from 'preact/hooks';
import { useSidebar } from './context';
import { CheckField, Fold } from './fields';
import { fieldId } from './report-form';
import { shorten } from './words';

export function NoRevenueGoal() {
  const { state, texts, work } = useSidebar();
  const { report } = texts;
  const { noGoalChannels, noGoalCampaigns } = state.form;
  const known = (state.answer?.channels ?? []).map(({ name }) => name);
  const channels = [...known, ...noGoalChannels.filter((name) => !known.includes(name))];
  const toggle = (list: readonly string[], name: string, isChosen: boolean): readonly string[] =>
    isChosen ? [...list, name] : list.filter((one) => one !== name);
  return (
    <Fold
      title={report.noRevenueGoal}
      hint={report.noRevenueGoalHint}
      isOpen={noGoalChannels.length + noGoalCampaigns.length > 0}
    >
      {channels.length > 0 && (
        <fieldset class="group">
          <legend>{report.noGoalChannels}</legend>
          <div class="list">
            {channels.map((name) => (
              <CheckField
                key={name}
                id={fieldId('noGoal', name)}
                isChecked={noGoalChannels.includes(name)}
                onCheck={(checked) => work.type({ noGoalChannels: toggle(noGoalChannels, name, checked) })}
              >
                {name === '' ? texts.sources.channelFromColumn : name}
              </CheckField>
            ))}
          </div>
        </fieldset>
      )}
      <Campaigns />
    </Fold>
  );
}

function Campaigns() {
  const { state, texts, work, fill } = useSidebar();
  const { report, common } = texts;
  const { noGoalCampaigns } = state.form;
  const [name, setName] = useState('');
  const others = (state.answer?.campaigns ?? []).filter((one) => !noGoalCampaigns.includes(one));
  return (
    <fieldset class="group">
      <legend>{report.noGoalCampaigns}</legend>
      <ul class="plain">
        {noGoalCampaigns.map((one) => (
          <li key={one} class="removable">
            <bdi>{shorten(one, 60)}</bdi>
            <button
              type="button"
              class="link"
              aria-label={fill(common.removeNamed, { name: shorten(one, 60) })}
              onClick={() => work.type({ noGoalCampaigns: noGoalCampaigns.filter((other) => other !== one) })}
            >
              {common.remove}
            </button>
          </li>
        ))}
      </ul>
      <div class="field">
        <label for={fieldId('noGoalCampaign')}>{report.campaign}</label>
        <select
          id={fieldId('noGoalCampaign')}
          value={name}
          onChange={(event) => {
            const chosen = others[Number(event.currentTarget.value)];
            if (chosen !== undefined) work.type({ noGoalCampaigns: [...noGoalCampaigns, chosen] });
            setName('');
            event.currentTarget.value = '';
          }}
        >
          <option value="">{report.addCampaign}</option>
          {others.map((one, index) => (
            <option key={one} value={String(index)}>
              {shorten(one, 50)}
            </option>
          ))}
        </select>
      </div>
    </fieldset>
  );
}
