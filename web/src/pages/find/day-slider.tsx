import { Button } from '@digdir/designsystemet-react';
import { useEffect, useId, useMemo, useState } from 'react';

import { useLanguage } from '../../language/language';
import { addDays, daysBetween, isDay, today } from '../../language/today';
import { Trouble } from '../../parts/part';
import { useRegister } from '../../register/use-register';
import { DayQuery, YearsQuery } from './found-queries';
import { filterOf, useFindState } from './find-state';

const pauseMs = 250;
const few = 3;

/** "In force on": begins today, says what that day holds, and filters once it is moved. */
export function DaySlider() {
  const { texts, formats } = useLanguage();
  const { state, change } = useFindState();
  const id = useId();
  const now = useMemo(today, []);
  const [day, setDay] = useState(state.day ?? now);
  useEffect(() => setDay(state.day ?? now), [state.day, now]);

  const filter = filterOf(state, { withDay: false });
  const years = useRegister(YearsQuery, { filter });
  const counts = (years.data?.selection?.statistics ?? [])
    .map(({ value, partnerships }) => ({ year: Number(value), partnerships }))
    .filter(({ year }) => Number.isInteger(year));
  const thisYear = Number(now.slice(0, 4));
  const firstYear = Math.min(thisYear - 8, ...counts.map(({ year }) => year));
  const lastYear = Math.max(thisYear, ...counts.map(({ year }) => year));
  const [first, last] = [`${firstYear}-01-01`, `${lastYear}-12-31`];
  const highest = Math.max(1, ...counts.map(({ partnerships }) => partnerships));

  const settled = useSettled(day);
  const { data, problem, again } = useRegister(DayQuery, {
    search: state.search || undefined,
    filter,
    onDay: { ...filter, activeOn: settled },
  });
  const inForce = data?.inForce?.totalCount;
  const newest = (data?.all?.edges ?? [])
    .flatMap(({ node }) => (node?.period?.to ? [node.period.to] : []))
    .sort()
    .at(-1);
  // Where the chosen day is empty, the way on leads to the last day that is not.
  const wayOn = newest && newest < settled ? newest : undefined;

  useEffect(() => {
    if (settled !== day || settled === (state.day ?? now)) return;
    change((parameters) => parameters.set('dag', settled), { replace: Boolean(state.day) });
  }, [settled, day, state.day, now, change]);

  const position = (iso: string): number => daysBetween(first, iso);
  const atDay = formats.day(day);
  return (
    <section className="day-slider" aria-labelledby={`${id}-name`}>
      <div className="section-head">
        <h2 className="day-name" id={`${id}-name`}>
          {texts.day.name}
        </h2>
        <div className="row">
          <label className="hidden" htmlFor={`${id}-exact`}>
            {texts.day.exact}
          </label>
          <input
            className="day-exact"
            id={`${id}-exact`}
            type="date"
            min={first}
            max={last}
            value={day}
            onChange={(event) => isDay(event.target.value) && setDay(event.target.value)}
          />
        </div>
      </div>
      <div className="day-track">
        <div className="day-bars" aria-hidden="true">
          {Array.from({ length: lastYear - firstYear + 1 }, (_, index) => {
            const count = counts.find(({ year }) => year === firstYear + index)?.partnerships ?? 0;
            return (
              <span
                key={index}
                style={{ height: `${count ? Math.max(8, (100 * count) / highest) : 2}%` }}
                title={`${firstYear + index}: ${count}`}
              />
            );
          })}
        </div>
        <input
          type="range"
          min={0}
          max={position(last)}
          step={1}
          value={Math.min(Math.max(position(day), 0), position(last))}
          aria-labelledby={`${id}-name`}
          aria-valuetext={atDay}
          onChange={(event) => setDay(addDays(first, Number(event.target.value)))}
        />
        <div className="day-years small subtle" aria-hidden="true">
          <span>{firstYear}</span>
          <span>{Math.round((firstYear + lastYear) / 2)}</span>
          <span>{lastYear}</span>
        </div>
      </div>
      <div className="day-says" role="status">
        {inForce == null && problem ? (
          <Trouble about={texts.day.about} problem={problem} again={again} />
        ) : inForce == null ? (
          <p className="subtle">{texts.day.counting}</p>
        ) : (
          <p>
            <strong>{atDay}</strong>
            {day === now ? ` ${texts.day.today}` : ''}:{' '}
            {texts.day.inForce(inForce, data?.all?.totalCount ?? 0)}
            {inForce <= few && wayOn && ` ${texts.day.newest(formats.day(wayOn))}`}
          </p>
        )}
      </div>
      <div className="row day-steps">
        {inForce != null && inForce <= few && wayOn && (
          <Button variant="secondary" data-size="sm" onClick={() => setDay(wayOn)}>
            {texts.day.goTo(formats.shortDay(wayOn))}
          </Button>
        )}
        {!state.day && inForce != null && inForce > 0 && (
          <Button
            variant="secondary"
            data-size="sm"
            onClick={() => change((parameters) => parameters.set('dag', day))}
          >
            {texts.day.onlyThese(inForce)}
          </Button>
        )}
        {state.day && (
          <Button
            variant="tertiary"
            data-size="sm"
            onClick={() => {
              setDay(now);
              change((parameters) => parameters.delete('dag'));
            }}
          >
            {texts.day.anyDay}
          </Button>
        )}
      </div>
    </section>
  );
}

/** As tall as the slider, before it is there. */
export function DaySliderPlace() {
  const { texts } = useLanguage();
  return (
    <div className="day-slider" aria-hidden="true">
      <div className="section-head">
        <p className="day-name">{texts.day.name}</p>
      </div>
      <div className="day-track" />
      <div className="day-says" />
      <div className="day-steps" />
    </div>
  );
}

/** The value once it has not changed for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
