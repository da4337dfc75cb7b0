import './partnership.css';

import { Button } from '@digdir/designsystemet-react';
import { useMemo } from 'react';
import { Link, useSearchParams } from 'wouter';

import { useLanguage } from '../../language/language';
import { RegisterText, useTextLanguage } from '../../language/register-text';
import { isDay, today } from '../../language/today';
import { Page } from '../../layout/page';
import { CompareToggle } from '../../layout/tray';
import { DataIssues } from '../../parts/data-issues';
import { Skeleton, Trouble } from '../../parts/part';
import { StatusName } from '../../parts/status';
import type { ResultOf } from '../../register/graphql';
import { failedAt, useRegister } from '../../register/use-register';
import LostPage from '../lost-page';
import { Chain } from './chain';
import { Findings } from './findings';
import { Cite } from './cite';
import { Money } from './money';
import { Outcomes } from './outcomes';
import { MoneyQuery, RecordQuery } from './partnership-query';
import { FollowUp, Forums, Plans, Terms } from './agreed';
import { Section } from './section';
import { Sides } from './sides';
import { Similar } from './similar';
import { Sources } from './sources';
import { TermAndStatus } from './term-and-status';

export type Record = NonNullable<ResultOf<typeof RecordQuery>['partnership']>;

export default function PartnershipPage({ id }: { id: string }) {
  const { texts } = useLanguage();
  const [parameters] = useSearchParams();
  const asked = parameters.get('dag');
  const day = isDay(asked) ? asked : undefined;
  const answer = useRegister(RecordQuery, { id, on: day });
  const { data, waiting, problem, again } = answer;

  if (waiting)
    return (
      <div className="wide page-head" style={{ minHeight: '80vh' }}>
        <Skeleton lines={12} about={texts.partnership.about} />
      </div>
    );
  if (!data?.partnership && (problem || !data))
    return (
      <div className="wide page-head">
        <h1>{texts.partnership.cannotBeShown}</h1>
        {problem && <Trouble about={texts.partnership.about} problem={problem} again={again} />}
      </div>
    );
  if (!data.partnership) return <LostPage what={texts.lost.partnership(id)} />;
  return (
    <Content
      record={data.partnership}
      day={day}
      partly={
        problem
          ? () => <Trouble partly about={texts.partnership.about} problem={problem} again={again} />
          : undefined
      }
    />
  );
}

function Content({
  record,
  day,
  partly: Partly,
}: {
  record: Record;
  day: string | undefined;
  partly?: (() => React.ReactNode) | undefined;
}) {
  const { texts, formats } = useLanguage();
  const languageOf = useTextLanguage();
  const { id, title, summary, municipality, municipalities } = record;
  const sections = useMemo(
    () =>
      [
        'sidor',
        'tid',
        'pengar',
        'resultat',
        'uppfoljning',
        'villkor',
        'riktlinjer',
        'kallor',
        'liknande',
      ] as const,
    [],
  );
  return (
    <Page
      title={title}
      above={
        <ol className="plain-list crumbs" aria-label={texts.partnership.crumbs}>
          <li>
            <Link href="/">{texts.shell.sections.find}</Link>
          </li>
          {(municipalities?.length ? municipalities : municipality ? [municipality] : [])
            .slice(0, 2)
            .map(({ code, name }) => (
              <li key={code}>
                <Link href={`/kommuner/${code}`}>
                  <RegisterText>{name}</RegisterText>
                </Link>
              </li>
            ))}
        </ol>
      }
      lead={<p lang={languageOf(summary)}>{summary}</p>}
    >
      <div className="row no-print">
        <CompareToggle partnership={{ id, title }} />
        <AgreementItself record={record} />
      </div>
      {Partly && <Partly />}
      <AtAGlance record={record} day={day} />
      <div className="partnership">
        <nav className="on-this-page no-print" aria-label={texts.partnership.onThisPage}>
          <ul className="plain-list">
            {sections.map((section) => (
              <li key={section}>
                <a href={`#${section}`}>{texts.partnership.sections[section]}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div>
          {record.dataIssues.length > 0 && (
            <Section id="att-veta" name={texts.issues.name}>
              <DataIssues issues={record.dataIssues} />
            </Section>
          )}
          <Section id="sidor" name={texts.partnership.sections.sidor}>
            <Sides record={record} />
          </Section>
          <Section id="tid" name={texts.partnership.sections.tid}>
            <TermAndStatus record={record} day={day ?? today()} chosen={Boolean(day)} />
            <Chain record={record} />
          </Section>
          <Section id="pengar" name={texts.partnership.sections.pengar}>
            <Money id={id} />
          </Section>
          <Section id="resultat" name={texts.partnership.sections.resultat}>
            <Outcomes id={id} />
          </Section>
          <Section id="uppfoljning" name={texts.partnership.sections.uppfoljning}>
            <FollowUp record={record} />
            <Forums record={record} />
          </Section>
          <Section id="villkor" name={texts.partnership.sections.villkor}>
            <Terms record={record} />
            <Plans record={record} />
          </Section>
          <Section id="riktlinjer" name={texts.partnership.sections.riktlinjer}>
            <Findings id={id} />
          </Section>
          <Section id="kallor" name={texts.partnership.sections.kallor}>
            <Sources record={record} />
            <Cite record={record} />
          </Section>
          <Section id="liknande" name={texts.partnership.sections.liknande}>
            <Similar id={id} />
          </Section>
        </div>
      </div>
      <p className="small subtle">{texts.partnership.checked(formats.day(record.checkedOn))}</p>
    </Page>
  );
}

/** The agreement itself, one click away where it has an address; else who has it. */
function AgreementItself({ record }: { record: Record }) {
  const { texts } = useLanguage();
  const { agreement } = record;
  if (agreement?.url)
    return (
      <Button asChild variant="secondary" data-size="sm">
        <a href={agreement.url} rel="noreferrer">
          {texts.partnership.readAgreement}
        </a>
      </Button>
    );
  return (
    <span className="subtle">
      {agreement?.requestFrom ? (
        <>
          {texts.partnership.requestFrom} <RegisterText>{agreement.requestFrom}</RegisterText>
        </>
      ) : (
        texts.partnership.agreementUnknown
      )}
    </span>
  );
}

function AtAGlance({ record, day }: { record: Record; day: string | undefined }) {
  const { texts, formats } = useLanguage();
  const money = useRegister(MoneyQuery, { id: record.id });
  const funding = money.data?.partnership?.funding;
  return (
    <dl className="tiles glance">
      <div className="tile">
        <dt className="small subtle">
          {day ? texts.partnership.statusOn(formats.shortDay(day)) : texts.facts.statusToday}
        </dt>
        <dd className="glance-value">
          <StatusName status={record.status} />
        </dd>
      </div>
      <div className="tile">
        <dt className="small subtle">{texts.facts.term}</dt>
        <dd className="glance-value">{formats.period(record.period)}</dd>
      </div>
      <div className="tile">
        <dt className="small subtle">{texts.facts.publicPerYear}</dt>
        <dd className="glance-value">
          {money.waiting ? (
            <span className="bone" style={{ display: 'block', width: '7rem' }} />
          ) : funding?.publicPerYear ? (
            <>
              {formats.roughMoney(funding.publicPerYear)}
              <span className="small subtle glance-basis">
                {' '}
                {texts.money.perYear[funding.publicPerYear.basis]}
              </span>
            </>
          ) : failedAt(money.problem, ['partnership', 'funding']) ? (
            texts.money.cannotBeShown
          ) : (
            texts.money.notStated
          )}
        </dd>
      </div>
      <div className="tile">
        <dt className="small subtle">{texts.facts.targetGroups}</dt>
        <dd>
          {record.targetGroups.length
            ? record.targetGroups.map(({ code, label }, index) => (
                <span key={code}>
                  {index > 0 && ', '}
                  <Link href={`/?malgrupp=${code}`}>
                    <RegisterText>{label}</RegisterText>
                  </Link>
                </span>
              ))
            : texts.facts.notStated}
        </dd>
      </div>
      <div className="tile">
        <dt className="small subtle">{texts.facts.themes}</dt>
        <dd>
          {record.themes.map(({ code, label }, index) => (
            <span key={code}>
              {index > 0 && ', '}
              <Link href={`/?tema=${code}`}>
                <RegisterText>{label}</RegisterText>
              </Link>
            </span>
          ))}
        </dd>
      </div>
    </dl>
  );
}
