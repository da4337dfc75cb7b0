/** The texts of the pages about the register. They are many words and are loaded with those pages. */
export const aboutTexts = {
  sv: {
    title: 'Om registret',
    lead: 'Ett idéburet offentligt partnerskap (IOP) är en överenskommelse där offentliga och idéburna parter möter ett behov tillsammans. Båda bidrar, ingen av dem är leverantör. Något sökbart nationellt register har inte funnits. Det här är ett.',
    is: {
      name: 'Vad registret är',
      items: [
        'Uppgifter om avtal: parter, avtalstid, pengar, åtaganden, villkor, uppföljning och resultat.',
        'Varje uppgift bär sin källa: dokument, avsnitt och siffran som den står tryckt.',
        'Det som källorna inte säger står som ”anges inte”. Tomt betyder aldrig noll.',
        'Källor som säger emot varandra visas båda, med en anmärkning.',
      ],
    },
    isNot: {
      name: 'Vad registret inte är',
      items: [
        'Det är inte fullständigt. Att något inte hittas betyder inte att det inte finns.',
        'Det prövar inte om ett avtal är lagligt, klokt eller bra. Att ett avtal kallas IOP säger inget om det.',
        'Det ersätter inte avtalet. Läs eller begär ut handlingen innan du bygger något på den.',
        'Det innehåller inga personuppgifter. Antal deltagare under fem visas inte.',
      ],
    },
    reading: {
      name: 'Så läser du uppgifterna',
      status: 'Status',
      statusText:
        'Statusen räknas ut för en dag ur avtalets tid. Den säger inte att något arbete pågår, bara vad pappret säger.',
      statuses: {
        ACTIVE: 'Dagen ligger inom avtalstiden, sista dagen medräknad.',
        EXTENSION_POSSIBLE:
          'Tiden har löpt ut. En förlängning kan ha gjorts, men inget säger om den gjordes.',
        PLANNED: 'Tiden börjar senare.',
        ENDED: 'Tiden har löpt ut.',
        TERMINATED: 'Avtalet avslutades i förtid.',
        UNKNOWN: 'Ingen tid anges.',
      },
      precision: 'Tidens precision',
      precisionText: '”2022–2023” betyder att källan anger år. Registret hittar inte på en dag.',
      missing: 'När något saknas',
      missingText:
        'Det finns fyra skäl, och det är skillnad på dem: källan anger det inte, det är inte tillämpligt, det visas inte av hänsyn till enskilda, eller det är inte klart ännu.',
      planned: 'Planerat är inte uppnått',
      plannedText:
        'Tolv platser som erbjuds är inte tolv nätter som någon sov. Därför skiljer registret mål från resultat, och kapacitet från användning.',
    },
    grades: {
      name: 'Så läser du betygen',
      text: 'När ett mått jämförs får varje siffra ett betyg för hur långt den kan jämföras, med skälen bredvid. Betyget säger inget om hur bra partnerskapet är.',
      ranking:
        'Ingen rangordning görs när någon siffra har betyg C eller D, när måttet saknar riktning, eller när osäkerheten är så stor att ordningen vore slump.',
    },
    data: {
      name: 'Öppna data och API',
      text: 'Allt på sidorna kommer ur ett öppet API, och varje lista och diagram kan laddas ner som CSV.',
      items: {
        find: 'Ladda ner alla partnerskap: öppna sökningen och tryck på Ladda ner',
        api: 'Ställ egna frågor i API:et',
        schema: 'Ladda ner schemat',
        country: 'Statistik för landet',
      },
    },
    errors: {
      name: 'Rapportera fel',
      text: 'Hittar du något som är fel, eller ett partnerskap som saknas? Ange partnerskapets id, vad som är fel och varifrån du vet det, helst en länk till handlingen. Skicka inga personuppgifter.',
    },
    accessibilityLink: 'Tillgänglighetsredogörelse',
    contactNotFilledIn: 'Kontaktuppgiften fylls i av den som driver registret.',
    accessibility: {
      title: 'Tillgänglighetsredogörelse',
      lead: 'Hur webbplatsen följer lagen om tillgänglighet till digital offentlig service, vad som brister, och hur du säger till.',
      notFilledIn: 'Fylls i av den som driver registret.',
      body: 'Ansvarig aktör',
      service: 'Digital service',
      conformity: 'Hur väl kraven uppfylls',
      conformities: {
        FULLY: 'Helt förenlig med lagkraven.',
        PARTLY: 'Delvis förenlig med lagkraven, på grund av de brister som anges nedan.',
        NOT: 'Inte förenlig med lagkraven.',
      },
      deficiencies: 'Innehåll som inte är tillgängligt, och varför',
      disproportionate: 'Oskäligt betungande anpassning',
      notCovered: 'Innehåll som inte omfattas av lagen',
      none: 'Inget.',
      method: 'Så har vi bedömt webbplatsen',
      assessedOn: 'Senaste bedömningen',
      updatedOn: 'Redogörelsen uppdaterades',
      contact: 'Säg till om du hittar en brist',
      contactText: 'Berätta om något är svårt att använda, eller om du behöver innehåll i en annan form.',
      complaint: 'Anmälan till Digg',
      complaintText: 'Myndigheten för digital förvaltning har tillsyn över lagen. Dit kan du anmäla brister:',
    },
  },
  en: {
    title: 'About the register',
    lead: 'An idéburet offentligt partnerskap (IOP) is an agreement in which public and civil-society parties meet a need together. Both contribute, neither is a supplier. There has been no searchable national register. This is one.',
    is: {
      name: 'What the register is',
      items: [
        'Facts of agreements: parties, term, money, commitments, conditions, follow-up and results.',
        'Every fact carries its source: document, section, and the figure as printed.',
        'What the sources do not say is shown as “not stated”. Blank never means zero.',
        'Sources that contradict each other are both shown, with a remark.',
      ],
    },
    isNot: {
      name: 'What the register is not',
      items: [
        'It is not complete. That something is not found does not mean that it does not exist.',
        'It does not judge whether an agreement is lawful, wise or good. That it is called an IOP says nothing of that.',
        'It does not replace the agreement. Read or ask for the document before you build anything on it.',
        'It holds no personal data. Numbers of participants below five are withheld.',
      ],
    },
    reading: {
      name: 'How to read the data',
      status: 'Status',
      statusText:
        'The status is worked out for a day from the term of the agreement. It does not say that work goes on, only what the paper says.',
      statuses: {
        ACTIVE: 'The day is within the term, its last day included.',
        EXTENSION_POSSIBLE:
          'The term has run out. It may have been extended, but nothing says whether it was.',
        PLANNED: 'The term begins later.',
        ENDED: 'The term has run out.',
        TERMINATED: 'The agreement was ended before its time.',
        UNKNOWN: 'No term is stated.',
      },
      precision: 'The precision of a term',
      precisionText: '“2022–2023” means that the source states years. The register does not make up a day.',
      missing: 'When something is missing',
      missingText:
        'There are four reasons, and they differ: the source does not state it, it does not apply, it is withheld for the sake of individuals, or it is not due yet.',
      planned: 'Planned is not achieved',
      plannedText:
        'Twelve places offered are not twelve nights that somebody slept. So the register keeps targets apart from results, and capacity apart from use.',
    },
    grades: {
      name: 'How to read the grades',
      text: 'When a metric is compared, each figure gets a grade for how far it can be compared, with the reasons beside it. The grade says nothing of how good the partnership is.',
      ranking:
        'No ranking is made where a figure has the grade C or D, where the metric has no direction, or where the uncertainty would make the order chance.',
    },
    data: {
      name: 'Open data and API',
      text: 'Everything on these pages comes from an open API, and every list and chart can be downloaded as CSV.',
      items: {
        find: 'Download all partnerships: open the search and press Download',
        api: 'Put your own queries to the API',
        schema: 'Download the schema',
        country: 'Statistics for the country',
      },
    },
    errors: {
      name: 'Report an error',
      text: 'Have you found something that is wrong, or a partnership that is missing? Give its id, what is wrong and from where you know it, preferably a link to the document. Send no personal data.',
    },
    accessibilityLink: 'Accessibility statement',
    contactNotFilledIn: 'The contact is filled in by whoever runs the register.',
    accessibility: {
      title: 'Accessibility statement',
      lead: 'How the website follows the Swedish law on accessibility of digital public services, what falls short, and how to tell us.',
      notFilledIn: 'Filled in by whoever runs the register.',
      body: 'Responsible body',
      service: 'Digital service',
      conformity: 'How far it conforms',
      conformities: {
        FULLY: 'Fully conformant with the law.',
        PARTLY: 'Partly conformant with the law, because of the deficiencies below.',
        NOT: 'Not conformant with the law.',
      },
      deficiencies: 'Content that is not accessible, and why',
      disproportionate: 'Disproportionate burden',
      notCovered: 'Content that the law does not cover',
      none: 'None.',
      method: 'How we assessed the website',
      assessedOn: 'Last assessed',
      updatedOn: 'Statement updated',
      contact: 'Tell us of a deficiency',
      contactText: 'Tell us if something is hard to use, or if you need content in another form.',
      complaint: 'Complaints to Digg',
      complaintText:
        'The Swedish agency for digital government supervises the law. Deficiencies can be reported there:',
    },
  },
} as const;
