import { Link } from 'wouter';

import { useLanguage } from '../../language/language';
import { RegisterText } from '../../language/register-text';
import { Page } from '../../layout/page';
import { Skeleton, Trouble } from '../../parts/part';
import { PartnershipsOverTime } from '../../parts/partnerships-over-time';
import { WhoWithWhom } from '../../parts/who-with-whom';
import { graphql } from '../../register/graphql';
import { useRegister } from '../../register/use-register';
import LostPage from '../lost-page';
import { Section } from '../partnership/section';

const MunicipalityQuery = graphql(`
  query TheMunicipality($code: ID!, $language: Language) {
    municipality(code: $code) {
      code
      name
      county {
        code
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
            themes {
              code
              label(language: $language)
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

export default function MunicipalityPage({ code }: { code: string }) {
  const { texts } = useLanguage();
  const { data, waiting, problem, again } = useRegister(MunicipalityQuery, { code });
  if (waiting)
    return (
      <div className="wide page-head">
        <Skeleton lines={12} about={texts.municipality.about} />
      </div>
    );
  const municipality = data?.municipality;
  if (!municipality)
    return problem ? (
      <div className="wide page-head">
        <h1>{texts.municipality.cannotBeShown}</h1>
        <Trouble about={texts.municipality.about} problem={problem} again={again} />
      </div>
    ) : (
      <LostPage what={texts.lost.municipality(code)} />
    );
  const { name, county, partnerships: connection } = municipality;
  const partnerships = (connection?.edges ?? []).flatMap(({ node }) => (node ? [node] : []));
  const inForce = partnerships.filter(({ status }) => status === 'ACTIVE').length;
  return (
    <Page
      title={name}
      above={
        <p className="subtle">
          {county && (
            <Link href={`/?lan=${county.code}`}>
              <RegisterText>{county.name}</RegisterText>
            </Link>
          )}
        </p>
      }
      lead={connection && <p>{texts.municipality.lead(connection.totalCount, inForce)}</p>}
    >
      <Section id="partnerskap" name={texts.municipality.partnerships}>
        {!connection && problem ? (
          <Trouble about={texts.find.about} problem={problem} again={again} />
        ) : partnerships.length ? (
          <PartnershipsOverTime
            partnerships={partnerships}
            total={connection?.totalCount ?? 0}
            search={{ way: `/?kommun=${code}`, name: texts.municipality.search }}
          />
        ) : (
          <div className="stack">
            <p>{texts.municipality.none(name)}</p>
            <p>
              {county && (
                <>
                  <Link href={`/?lan=${county.code}`}>{texts.municipality.sameCounty(county.name)}</Link>{' '}
                  ·{' '}
                </>
              )}
              <Link href="/?visa=karta">{texts.find.lookAtMap}</Link>
            </p>
          </div>
        )}
      </Section>
      {partnerships.length > 0 && (
        <Section id="natverk" name={texts.network.name}>
          <WhoWithWhom partnerships={partnerships} name={`natverk-${code}`} />
        </Section>
      )}
    </Page>
  );
}
