import { site } from '../../site';

type Text = Readonly<{ sv: string; en: string }>;

interface Statement {
  /** 1. The body that answers for the service. */
  body: string | null;
  /** 2. The digital service. */
  service: Text;
  /** 3. How far it conforms to the law. */
  conformity: 'FULLY' | 'PARTLY' | 'NOT';
  /** 4. What is not accessible, and why; with an alternative where there is one. */
  deficiencies: readonly { what: Text; why: Text; instead: Text | null }[];
  /** 5. When conformity was assessed. */
  assessedOn: string;
  /** 6. When the statement was last updated. */
  updatedOn: string;
  /** 7. How it was assessed. */
  method: Text;
  /** 8. Where to tell of a deficiency, or ask for exempted content. */
  contact: { email: string | null; url: string | null };
  /** 9. Where to complain to the supervising authority. */
  complaintUrl: string;
  /** 10. What is exempted as a disproportionate burden (12 §), with the reason. */
  disproportionate: readonly { what: Text; why: Text }[];
  /** 11. What the law does not cover (9 §). */
  notCovered: readonly Text[];
}

/** The eleven parts that Digg asks of an accessibility statement (lagen 2018:1937, MDFFS 2019:2). */
export const statement: Statement = {
  body: site.publisher,
  service: { sv: 'IOP-registrets webbplats', en: 'The website of the IOP register' },
  conformity: 'PARTLY',
  deficiencies: [
    {
      what: { sv: 'Frågeverktyget GraphiQL på sidan API', en: 'The query tool GraphiQL on the page API' },
      why: {
        sv: 'Verktyget görs av andra. Dess redigerare har brister i namn och kontrast som vi inte kan rätta.',
        en: 'The tool is made by others. Its editors have deficiencies of names and contrast that we cannot mend.',
      },
      instead: {
        sv: 'Samma frågor kan ställas med vilket verktyg som helst mot /graphql, och schemat kan laddas ner som text.',
        en: 'The same queries can be put with any tool to /graphql, and the schema can be downloaded as text.',
      },
    },
    {
      what: {
        sv: 'Registrets egna texter på de engelska sidorna',
        en: 'Register texts on the English pages',
      },
      why: {
        sv: 'En del uppgifter finns bara på svenska. De är uppmärkta som svenska.',
        en: 'Some entries exist in Swedish only. They are marked as Swedish.',
      },
      instead: null,
    },
  ],
  assessedOn: '2026-11-22',
  updatedOn: '2026-11-22',
  method: {
    sv: 'Självskattning: automatisk granskning med axe av varje sida på båda språken, och prov med tangentbord, i 320 bildpunkters bredd, i mörkt läge och med minskad rörelse.',
    en: 'Self-assessment: every page is checked with axe in both languages, and tried with the keyboard, at a width of 320 pixels, in dark mode and with reduced motion.',
  },
  contact: { email: site.contactEmail, url: site.contactUrl },
  complaintUrl: 'https://www.digg.se/tdosanmalan',
  disproportionate: [],
  notCovered: [
    {
      sv: 'Avtal och andra dokument på andras webbplatser som registret länkar till.',
      en: 'Agreements and other documents on the websites of others that the register links to.',
    },
  ],
};
