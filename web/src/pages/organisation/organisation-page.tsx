import { Link } from 'wouter';

import { useLanguage } from '../../language/language';
import { RegisterText } from '../../language/register-text';
import { Page } from '../../layout/page';
import { Citation } from '../../parts/citation';
import { Skeleton, Trouble } from '../../parts/part';
import { PartnershipsOverTime } from '../../parts/partnerships-over-time';
import { SideName } from '../../parts/side';
import { WhoWithWhom } from '../../parts/who-with-whom';
import { graphql } from '../../register/graphql';
import { useRegister } from '../../register/use-register';
import LostPage from '../lost-page';
import { Section } from '../partnership/section';

const OrganisationQuery = graphql(`
  query TheOrganisation($id: ID, $language: Language) {
    organisation(id: $id) {
      id
      name
      alternativeNames
      registrationNumber
      registrationNumberCitations {
        source {
          id
          title(language: $language)
        }
        section
      }
      sector
      legalForm
      municipality {
        code
        name
      }
      partOf {
        id
        name
      }
      parts {
        id
        name
      }
      partnerships(first: 100) {
        totalCount
        edges {
          node {
            id
            title(language: $language)
            status
            period {
              from
              to
              precision
            }
            extension {
              latestTo
            }
            municipality {
              name
            }
            parties {
              side
              actingUnit
              organisation {
                id
                name
              }
            }
          }
        }
      }
    }
  }
`);

export default function OrganisationPage({ id }: { id: string }) {
  const { texts } = useLanguage();
  const answer = useRegister(OrganisationQuery, { id });
  const { data, waiting, problem, again } = answer;
  if (waiting)
    return (
      <div className="wide page-head">
        <Skeleton lines={12} about={texts.organisation.about} />
      </div>
    );
  const organisation = data?.organisation;
  if (!organisation)
    return problem ? (
      <div className="wide page-head">
        <h1>{texts.organisation.cannotBeShown}</h1>
        <Trouble about={texts.organisation.about} problem={problem} again={again} />
      </div>
    ) : (
      <LostPage what={texts.lost.organisation(id)} />
    );
  const partnerships = (organisation.partnerships?.edges ?? []).flatMap(({ node }) => (node ? [node] : []));
  return (
    <Page
      title={organisation.name}
      above={
        <p>
          <SideName side={organisation.sector} />
        </p>
      }
    >
      <dl className="facts">
        <dt>{texts.organisation.number}</dt>
        <dd>
          {organisation.registrationNumber ?? texts.facts.notStated}
          {organisation.registrationNumberCitations.map((citation, index) => (
            <p key={index}>
              <Citation citation={citation} listed={false} />
            </p>
          ))}
        </dd>
        <dt>{texts.organisation.legalForm}</dt>
        <dd>{organisation.legalForm ? texts.legalForm[organisation.legalForm] : texts.facts.notStated}</dd>
        {organisation.municipality && (
          <>
            <dt>{texts.organisation.seat}</dt>
            <dd>
              <Link href={`/kommuner/${organisation.municipality.code}`}>
                <RegisterText>{organisation.municipality.name}</RegisterText>
              </Link>
            </dd>
          </>
        )}
        {organisation.partOf && (
          <>
            <dt>{texts.organisation.partOf}</dt>
            <dd>
              <Link href={`/organisationer/${encodeURIComponent(organisation.partOf.id)}`}>
                <RegisterText>{organisation.partOf.name}</RegisterText>
              </Link>
            </dd>
          </>
        )}
        {organisation.parts.length > 0 && (
          <>
            <dt>{texts.organisation.parts}</dt>
            <dd>
              {organisation.parts.map((part, index) => (
                <span key={part.id}>
                  {index > 0 && ', '}
                  <Link href={`/organisationer/${encodeURIComponent(part.id)}`}>
                    <RegisterText>{part.name}</RegisterText>
                  </Link>
                </span>
              ))}
            </dd>
          </>
        )}
        {organisation.alternativeNames.length > 0 && (
          <>
            <dt>{texts.organisation.otherNames}</dt>
            <dd lang="sv">{organisation.alternativeNames.join(', ')}</dd>
          </>
        )}
      </dl>
      <Section
        id="partnerskap"
        name={texts.organisation.partnerships(organisation.partnerships?.totalCount ?? 0)}
      >
        {!organisation.partnerships && problem ? (
          <Trouble about={texts.find.about} problem={problem} again={again} />
        ) : partnerships.length ? (
          <>
            <p className="subtle">{texts.organisation.unitsIncluded}</p>
            <PartnershipsOverTime
              partnerships={partnerships}
              total={organisation.partnerships?.totalCount ?? 0}
              search={{
                way: `/?organisation=${encodeURIComponent(organisation.id)}`,
                name: texts.organisation.search,
              }}
            />
          </>
        ) : (
          <p className="subtle">{texts.organisation.noPartnerships}</p>
        )}
      </Section>
      {partnerships.length > 0 && (
        <Section id="natverk" name={texts.network.name}>
          <WhoWithWhom partnerships={partnerships} name={`natverk-${organisation.id}`} />
        </Section>
      )}
    </Page>
  );
}
