/** What was read, what was left out and why, and which figures the report can give. */
import type { ComponentChildren } from 'preact';
import type { KpiAnswer, ReadAnswer, ReadSource } from '../app/sidebar-answers';
import { useSidebar } from './context';
import { CurrencyChoice } from './currency-choice';
import { Fold } from './fields';

/** Buttons that lead to cells, for one kind of issue. */
const MOST_PLACES = 6;

export function CheckPage() {
  const { state, texts } = useSidebar();
  const { answer } = state;
  if (answer === null || answer.sources.length === 0) {
    return <p class="waiting">{state.isReading ? texts.common.reading : texts.check.nothingRead}</p>;
  }
  return (
    <>
      <Summary answer={answer} />
      <CurrencyChoice answer={answer} />
      <Issues sources={answer.sources} />
      {answer.kpis.length > 0 && <Kpis kpis={answer.kpis} />}
    </>
  );
}

function Summary({ answer }: { answer: ReadAnswer }) {
  const { texts, number } = useSidebar();
  const { check } = texts;
  const rows = answer.sources.reduce((sum, { dataRows }) => sum + dataRows, 0);
  const hidden = answer.sources.reduce((sum, { hiddenRows }) => sum + hiddenRows, 0);
  return (
    <section>
      <h2>{check.summary}</h2>
      <dl class="facts">
        <Fact name={check.rowsRead}>{number(rows)}</Fact>
        <Fact name={check.rowsLeftOut}>
          <LeftOut sources={answer.sources} />
        </Fact>
        {hidden > 0 && (
          <Fact name={check.hiddenRows}>
            {number(hidden)}
            <span class="hint">{check.hiddenRowsHint}</span>
          </Fact>
        )}
        {answer.campaignCount > 0 && <CampaignFacts answer={answer} />}
      </dl>
    </section>
  );
}

/** Known only where the rows of all sheets can be put together. */
function CampaignFacts({ answer }: { answer: ReadAnswer }) {
  const { texts, number, date, fill } = useSidebar();
  const { check, sources } = texts;
  const { period } = answer;
  return (
    <>
      <Fact name={check.campaigns}>{number(answer.campaignCount)}</Fact>
      <Fact name={check.channels}>
        {answer.channels.length === 0
          ? texts.common.none
          : answer.channels
              .map(({ name, campaigns }) => `${name || sources.channelFromColumn} (${number(campaigns)})`)
              .join(texts.common.separator)}
      </Fact>
      <Fact name={check.period}>
        {period === null ? check.noDates : fill(check.periodFromTo, { from: date(period.from), to: date(period.to) })}
      </Fact>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function LeftOut({ sources }: { sources: readonly ReadSource[] }) {
  const { state, texts, number, fill } = useSidebar();
  const counts = new Map<ReadSource['skippedRows'][number]['reason'], number>();
  for (const { skippedRows } of sources) {
    for (const { reason, count } of skippedRows) counts.set(reason, (counts.get(reason) ?? 0) + count);
  }
  if (counts.size === 0) return <>{texts.check.noneLeftOut}</>;
  return (
    <>
      {[...counts].map(([reason, count]) => (
        <span key={reason} class="line">
          {fill(state.start.skipReasons[reason], { count: number(count) })}
        </span>
      ))}
    </>
  );
}

function Issues({ sources }: { sources: readonly ReadSource[] }) {
  const { texts } = useSidebar();
  const { check } = texts;
  const isEmpty = sources.every(({ issues }) => issues.length === 0);
  return (
    <section>
      <h2>{check.issues}</h2>
      {isEmpty && <p class="hint">{check.noIssues}</p>}
      {sources.map(
        (source) =>
          source.issues.length > 0 && (
            <div key={source.sheet}>
              {sources.length > 1 && <h3>{source.sheet}</h3>}
              <ul class="issues">
                {source.issues.map((issue) => (
                  <li key={`${issue.kind} ${issue.field} ${issue.message}`}>
                    <p>
                      <bdi>{issue.message}</bdi>
                    </p>
                    <Places sheet={source.sheet} cells={issue.cells} all={issue.count} />
                  </li>
                ))}
              </ul>
            </div>
          ),
      )}
    </section>
  );
}

function Places({ sheet, cells, all }: { sheet: string; cells: readonly string[]; all: number }) {
  const { texts, work, fill, count } = useSidebar();
  const more = all - Math.min(cells.length, MOST_PLACES);
  const { check } = texts;
  if (cells.length === 0) return null;
  return (
    <p class="places">
      <span class="hint">{check.showInSheet}</span>
      {cells.slice(0, MOST_PLACES).map((cell) => (
        <button
          key={cell}
          type="button"
          class="place"
          aria-label={fill(check.showCell, { cell, sheet })}
          onClick={() => void work.show(sheet, cell)}
        >
          {cell}
        </button>
      ))}
      {more > 0 && <span class="hint">{count(check.moreCells, more)}</span>}
    </p>
  );
}

function Kpis({ kpis }: { kpis: readonly KpiAnswer[] }) {
  const { state, texts, count, fill } = useSidebar();
  const { check, common } = texts;
  const nameOf = (id: string): string => state.start.kpis.find((kpi) => kpi.id === id)?.name ?? id;
  const available = kpis.filter(({ isAvailable }) => isAvailable);
  const missing = kpis.filter(({ isAvailable }) => !isAvailable);
  return (
    <section>
      <h2>{check.kpis}</h2>
      <Fold title={count(check.kpisAvailable, available.length)} isOpen={available.length < 8}>
        <ul class="plain">
          {available.map(({ id }) => (
            <li key={id}>{nameOf(id)}</li>
          ))}
        </ul>
      </Fold>
      {missing.length > 0 && (
        <Fold title={count(check.kpisMissing, missing.length)}>
          <ul class="plain">
            {missing.map(({ id, missing: fields }) => (
              <li key={id}>
                {nameOf(id)}
                <span class="hint">{fill(check.kpiNeeds, { fields: fields.join(common.separator) })}</span>
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </section>
  );
}
