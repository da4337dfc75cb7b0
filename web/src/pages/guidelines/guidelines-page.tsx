import './guidelines.css';

import { Field, Label, Select } from '@digdir/designsystemet-react';
import { useId } from 'react';
import { Link, useSearchParams } from 'wouter';

import { useLanguage } from '../../language/language';
import { RegisterText } from '../../language/register-text';
import { Page } from '../../layout/page';
import { Part } from '../../parts/part';
import { site } from '../../site';
import type { ResultOf } from '../../register/graphql';
import { useRegister } from '../../register/use-register';
import { Section } from '../partnership/section';
import { Differences } from './differences';
import { GuidelineListQuery } from './guidelines-query';
import { Checklist, Matrix } from './matrix';

export type Guideline = NonNullable<ResultOf<typeof GuidelineListQuery>['guidelines']>[number];

export default function GuidelinesPage() {
  const { texts } = useLanguage();
  const answer = useRegister(GuidelineListQuery, {});
  return (
    <Page title={texts.guidelines.title} lead={<p>{texts.guidelines.lead}</p>}>
      <Part answer={answer} of={(data) => data.guidelines} about={texts.guidelines.about} lines={12}>
        {(guidelines) =>
          guidelines.length ? <Chosen guidelines={guidelines} /> : <p>{texts.guidelines.none}</p>
        }
      </Part>
    </Page>
  );
}

function Chosen({ guidelines }: { guidelines: readonly Guideline[] }) {
  const { texts } = useLanguage();
  const [parameters, setParameters] = useSearchParams();
  const id = useId();
  const asked = parameters.get('riktlinje');
  const chosen =
    guidelines.find((each) => each.id === asked) ??
    [...guidelines].reverse().find((each) => each.series === asked) ??
    [...guidelines]
      .reverse()
      .find(({ series, criteriaKnown }) => series === site.firstGuideline && criteriaKnown) ??
    guidelines.find(({ criteriaKnown }) => criteriaKnown) ??
    guidelines[0];
  const other = guidelines.find((each) => each.id === parameters.get('mot'));
  if (!chosen) return null;
  const set = (name: string, value: string): void =>
    setParameters((before) => {
      const next = new URLSearchParams(before);
      if (value) next.set(name, value);
      else next.delete(name);
      return next;
    });
  return (
    <>
      <div className="metric-choice no-print guideline-choice">
        <Field>
          <Label htmlFor={`${id}-guideline`}>{texts.guidelines.choose}</Label>
          <Select
            id={`${id}-guideline`}
            value={chosen.id}
            onChange={(event) => set('riktlinje', event.target.value)}
          >
            {guidelines.map((each) => (
              <Select.Option key={each.id} value={each.id}>
                {nameOf(each)}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <Field>
          <Label htmlFor={`${id}-other`}>{texts.guidelines.compareWith}</Label>
          <Select
            id={`${id}-other`}
            value={other?.id ?? ''}
            onChange={(event) => set('mot', event.target.value)}
          >
            <Select.Option value="">{texts.guidelines.compareWithNone}</Select.Option>
            {guidelines
              .filter((each) => each.id !== chosen.id)
              .map((each) => (
                <Select.Option key={each.id} value={each.id}>
                  {nameOf(each)}
                </Select.Option>
              ))}
          </Select>
        </Field>
      </div>
      {asked && asked !== chosen.id && asked !== chosen.series && (
        <p className="note">{texts.guidelines.unknown(asked)}</p>
      )}
      <Section id="riktlinjen" name={chosen.title ?? ''}>
        <AboutGuideline guideline={chosen} />
        {chosen.criteriaKnown ? (
          <Checklist guideline={chosen} />
        ) : (
          <p className="note">{texts.guidelines.criteriaNotKnown(chosen.criteriaCount)}</p>
        )}
      </Section>
      {other && (
        <Section id="skillnader" name={texts.guidelines.differences}>
          <Differences first={chosen} second={other} />
        </Section>
      )}
      {chosen.criteriaKnown && (
        <Section id="matris" name={texts.guidelines.matrix}>
          <Matrix key={chosen.id} guideline={chosen} />
        </Section>
      )}
    </>
  );
}

function nameOf({ title, version }: Guideline): string {
  return `${title} (${version})`;
}

function AboutGuideline({ guideline }: { guideline: Guideline }) {
  const { texts, formats } = useLanguage();
  const { issuer, version, validFrom, validTo, datePrecision, url, checkedOn, note } = guideline;
  return (
    <dl className="facts">
      {issuer && (
        <>
          <dt>{texts.guidelines.issuer}</dt>
          <dd>
            <Link href={`/organisationer/${encodeURIComponent(issuer.id)}`}>
              <RegisterText>{issuer.name}</RegisterText>
            </Link>
          </dd>
        </>
      )}
      <dt>{texts.guidelines.version}</dt>
      <dd>
        {version}
        {(validFrom ?? validTo) &&
          `, ${texts.guidelines.valid} ${formats.period({ from: validFrom, to: validTo, precision: datePrecision })}`}
      </dd>
      <dt>{texts.guidelines.read}</dt>
      <dd>
        {url && (
          <>
            <a href={url.startsWith('http') ? url : `https://${url}`} rel="noreferrer">
              {texts.guidelines.atAddress}
            </a>
            {' – '}
          </>
        )}
        {checkedOn ? formats.day(checkedOn) : texts.guidelines.notReChecked}
      </dd>
      {note && (
        <>
          <dt>{texts.guidelines.note}</dt>
          <dd>
            <RegisterText>{note}</RegisterText>
          </dd>
        </>
      )}
    </dl>
  );
}
