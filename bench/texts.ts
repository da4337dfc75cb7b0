import type { Text } from '../subgraphs/foundation/values/language';

/** What one kind of partnership is about, in words that a record would use. */
export interface Topic {
  /** How common it is among them all. */
  weight: number;
  themes: string[];
  targetGroups: string[];
  what: Text[];
  who: Text[];
  how: Text[];
  keywords: string[];
  organisations: string[];
  metric?: string;
}

/** An organisation's name; {} is the municipality. */
export const topics: readonly Topic[] = [
  {
    weight: 12,
    themes: ['HOMELESSNESS', 'NIGHT_SHELTER'],
    targetGroups: ['PEOPLE_IN_HOMELESSNESS'],
    what: [
      { sv: 'Natthärbärge', en: 'Night shelter' },
      { sv: 'Övernattningsplatser', en: 'Overnight places' },
      { sv: 'Dagverksamhet och uppsökande arbete', en: 'Day centre and outreach' },
      { sv: 'Bostad först', en: 'Housing first' },
    ],
    who: [
      { sv: 'människor i akut hemlöshet', en: 'people in acute homelessness' },
      { sv: 'hemlösa med missbruk', en: 'homeless people with addiction' },
      { sv: 'unga utan bostad', en: 'young people without housing' },
    ],
    how: [
      {
        sv: 'Volontärer serverar frukost och personalen lotsar vidare till socialtjänsten.',
        en: 'Volunteers serve breakfast and the staff guide on to the social services.',
      },
      {
        sv: 'Platserna är öppna hela vintern utan biståndsbeslut.',
        en: 'The places are open all winter without a decision on assistance.',
      },
    ],
    keywords: ['natthärbärge', 'sovplatser', 'länkningsarbete', 'uppsökare'],
    organisations: ['{} Stadsmission', 'Frälsningsarmén i {}', 'Räddningsmissionen i {}'],
    metric: 'overnight-places',
  },
  {
    weight: 8,
    themes: ['BASIC_NEEDS'],
    targetGroups: ['EU_CITIZENS_IN_VULNERABILITY', 'PEOPLE_IN_SOCIAL_VULNERABILITY'],
    what: [
      { sv: 'Mat, dusch och rådgivning', en: 'Food, showers and advice' },
      { sv: 'Öppet hus med soppkök', en: 'Open house with a soup kitchen' },
    ],
    who: [
      { sv: 'utsatta EU-medborgare', en: 'EU citizens in vulnerability' },
      { sv: 'människor i social utsatthet', en: 'people in social vulnerability' },
    ],
    how: [
      {
        sv: 'Församlingen öppnar sina lokaler för tvätt och kläder.',
        en: 'The congregation opens its rooms for laundry and clothes.',
      },
    ],
    keywords: ['basbehov', 'nöd', 'hygien', 'klädinsamling'],
    organisations: ['{} pastorat', 'Pingstkyrkan i {}', '{} Stadsmission'],
    metric: 'visitors',
  },
  {
    weight: 20,
    themes: ['EMPLOYMENT'],
    targetGroups: ['UNEMPLOYED'],
    what: [
      { sv: 'Arbetsträning och vägar till anställning', en: 'Work training and ways to employment' },
      { sv: 'Socialt företagande', en: 'Social enterprise' },
      { sv: 'Mentorsprogram', en: 'Mentor programme' },
      { sv: 'Yrkesspår och språkträning', en: 'Vocational and language training' },
    ],
    who: [
      { sv: 'långtidsarbetslösa', en: 'long-term unemployed people' },
      { sv: 'arbetslösa utrikesfödda kvinnor', en: 'unemployed foreign-born women' },
      { sv: 'unga utan sysselsättning', en: 'young people without occupation' },
    ],
    how: [
      {
        sv: 'Deltagarna prövar ett arbete i föreningens kafé, snickeri eller trädgård.',
        en: 'Participants try work in the association’s café, workshop or garden.',
      },
      {
        sv: 'En handledare matchar deltagare mot lokala arbetsgivare.',
        en: 'A supervisor matches participants with local employers.',
      },
    ],
    keywords: ['arbetsmarknad', 'självförsörjning', 'arbetsintegrering', 'handledare'],
    organisations: ['Kooperativet {}', 'Coompanion {}', '{} Fotbollsförening', 'Stiftelsen Framsteg {}'],
    metric: 'employment-rate',
  },
  {
    weight: 18,
    themes: ['INTEGRATION'],
    targetGroups: ['MIGRANTS'],
    what: [
      { sv: 'Språkcafé och samhällsvägledning', en: 'Language café and guidance' },
      { sv: 'Etablering och integration', en: 'Establishment and integration' },
      { sv: 'Kompisfamiljer', en: 'Buddy families' },
    ],
    who: [
      { sv: 'nyanlända', en: 'newcomers' },
      { sv: 'asylsökande och papperslösa', en: 'asylum seekers and undocumented people' },
      { sv: 'ensamkommande unga', en: 'unaccompanied young people' },
    ],
    how: [
      {
        sv: 'Frivilliga leder studiecirklar och följer med till myndigheter.',
        en: 'Volunteers lead study circles and come along to authorities.',
      },
    ],
    keywords: ['flyktingar', 'integration', 'samhällsorientering', 'språkträning'],
    organisations: ['Röda Korsets krets i {}', 'Vän i {}', 'Rädda Barnen {}'],
  },
  {
    weight: 14,
    themes: ['VIOLENCE'],
    targetGroups: ['WOMEN_EXPOSED_TO_VIOLENCE'],
    what: [
      { sv: 'Skyddat boende och samtalsstöd', en: 'Protected housing and counselling' },
      {
        sv: 'Arbete mot hedersrelaterat våld och förtryck',
        en: 'Work against honour-based violence and oppression',
      },
    ],
    who: [
      { sv: 'våldsutsatta kvinnor och deras barn', en: 'women exposed to violence and their children' },
      { sv: 'unga som lever med våld', en: 'young people living with violence' },
    ],
    how: [
      {
        sv: 'Jouren svarar dygnet runt och följer med vid polisanmälan.',
        en: 'The shelter answers day and night and comes along to the police.',
      },
    ],
    keywords: ['kvinnojour', 'våld i nära relationer', 'skyddat boende', 'kvinnofrid'],
    organisations: ['Kvinnojouren {}', 'Kvinno- och tjejjouren i {}'],
  },
  {
    weight: 8,
    themes: ['CRIME_VICTIMS'],
    targetGroups: ['VICTIMS_OF_CRIME'],
    what: [{ sv: 'Stöd till brottsutsatta och vittnen', en: 'Support to victims of crime and witnesses' }],
    who: [{ sv: 'brottsoffer och anhöriga', en: 'victims of crime and relatives' }],
    how: [
      {
        sv: 'Utbildade frivilliga ger medmänskligt stöd före och efter rättegång.',
        en: 'Trained volunteers give support before and after trial.',
      },
    ],
    keywords: ['brottsofferjour', 'vittnesstöd', 'brottsofferstöd'],
    organisations: ['Brottsofferjouren {}'],
  },
  {
    weight: 16,
    themes: ['CHILDREN_AND_YOUTH', 'LEISURE_AND_CULTURE'],
    targetGroups: ['CHILDREN', 'YOUNG_PEOPLE'],
    what: [
      { sv: 'Meningsfull fritid', en: 'Meaningful leisure' },
      { sv: 'Öppen ungdomsverksamhet', en: 'Open youth activities' },
      { sv: 'Läxhjälp och lovaktiviteter', en: 'Homework help and holiday activities' },
    ],
    who: [
      { sv: 'barn och unga', en: 'children and young people' },
      { sv: 'ungdomar i riskmiljöer', en: 'adolescents in risky settings' },
    ],
    how: [
      {
        sv: 'Ledare från idrotten finns på plats varje kväll.',
        en: 'Leaders from sport are there every evening.',
      },
    ],
    keywords: ['fritidsgård', 'idrott', 'spontanidrott', 'ungdomsledare'],
    organisations: ['{} Idrottsförening', 'RF-SISU {}', 'Fryshuset {}'],
  },
  {
    weight: 12,
    themes: ['LONELINESS'],
    targetGroups: ['OLDER_PEOPLE'],
    what: [
      { sv: 'Mötesplats mot ofrivillig ensamhet', en: 'Meeting place against loneliness' },
      { sv: 'Besöksvänner och gemenskap', en: 'Visiting friends and company' },
    ],
    who: [{ sv: 'ensamma äldre', en: 'lonely older people' }],
    how: [
      {
        sv: 'Frivilligcentralen ordnar väntjänst, promenader och luncher.',
        en: 'The volunteer centre arranges visits, walks and lunches.',
      },
    ],
    keywords: ['ensamhet', 'frivilligcentral', 'väntjänst', 'pensionärer'],
    organisations: ['Frivilligcentralen {}', 'PRO {}', '{} pastorat'],
  },
  {
    weight: 10,
    themes: ['PUBLIC_SAFETY', 'NEIGHBOURHOOD'],
    targetGroups: ['RESIDENTS'],
    what: [
      { sv: 'Trygghetsvandringar och närvaro', en: 'Safety walks and presence' },
      { sv: 'Grannskapsarbete', en: 'Neighbourhood work' },
    ],
    who: [{ sv: 'boende i stadsdelen', en: 'residents of the district' }],
    how: [
      {
        sv: 'Nattvandrare rör sig på platser som upplevs som otrygga.',
        en: 'Night walkers move about places that feel unsafe.',
      },
    ],
    keywords: ['trygghet', 'fältarbete', 'nattvandring', 'tillit'],
    organisations: ['{} Samverkansförening', 'Skyddsvärnet i {}', 'Nattvandrarna i {}'],
  },
  {
    weight: 9,
    themes: ['MENTAL_HEALTH', 'HEALTH'],
    targetGroups: ['PEOPLE_WITH_MENTAL_ILL_HEALTH', 'PEOPLE_WITH_ADDICTION'],
    what: [
      { sv: 'Återhämtning och stödsamtal', en: 'Recovery and counselling' },
      { sv: 'Eftervård vid beroende', en: 'After-care in addiction' },
    ],
    who: [
      {
        sv: 'människor med psykisk ohälsa eller skadligt bruk',
        en: 'people with mental ill health or harmful use',
      },
    ],
    how: [
      {
        sv: 'Tidigare patienter leder gruppträffar och kamratstöd.',
        en: 'Former patients lead groups and peer support.',
      },
    ],
    keywords: ['psykisk hälsa', 'samsjuklighet', 'missbruk', 'kamratstöd'],
    organisations: ['RSMH {}', 'Länkarna i {}', 'Hela Människan {}'],
  },
  {
    weight: 6,
    themes: ['DISABILITY_INCLUSION'],
    targetGroups: ['PEOPLE_WITH_DISABILITIES'],
    what: [{ sv: 'Tillgänglig fritid', en: 'Accessible leisure' }],
    who: [{ sv: 'unga med funktionsnedsättning', en: 'young people with disabilities' }],
    how: [
      {
        sv: 'Ledsagare följer med till idrott och kultur.',
        en: 'Companions come along to sport and culture.',
      },
    ],
    keywords: ['funktionsnedsättning', 'ledsagning', 'parasport'],
    organisations: ['FUB {}', 'Passalen {}'],
  },
  {
    weight: 1,
    themes: ['EXPLOITATION'],
    targetGroups: ['WOMEN'],
    what: [{ sv: 'Skyddsnät mot människohandel', en: 'Safety net against human trafficking' }],
    who: [{ sv: 'kvinnor som riskerar att utnyttjas', en: 'women at risk of exploitation' }],
    how: [{ sv: 'Uppsökare besöker massagesalonger.', en: 'Outreach workers visit massage parlours.' }],
    keywords: ['exploatering', 'massagesalonger'],
    organisations: ['Hela Människan {}'],
  },
];

export const purposes: readonly Text[] = [
  {
    sv: 'Att fler ska få stöd i tid och kunna påverka sin egen situation.',
    en: 'That more get support in time and can influence their own situation.',
  },
  {
    sv: 'Att stärka samverkan mellan kommunen och civilsamhället på lång sikt.',
    en: 'To strengthen co-operation between municipality and civil society in the long run.',
  },
  {
    sv: 'Att minska utanförskap och öka delaktigheten i samhället.',
    en: 'To reduce exclusion and increase participation in society.',
  },
  {
    sv: 'Att lindra nöd och ge vägar vidare till samhällets ordinarie insatser.',
    en: 'To relieve need and give ways on to ordinary public services.',
  },
];

export const goals: readonly Text[] = [
  { sv: 'Fler deltagare upplever trygghet och sammanhang.', en: 'More participants feel safe and at home.' },
  {
    sv: 'Kunskap utbyts mellan parterna varje kvartal.',
    en: 'The parties exchange knowledge every quarter.',
  },
  {
    sv: 'Målgruppen får kontakt med vård, arbete eller utbildning.',
    en: 'The target group is put in touch with care, work or education.',
  },
  { sv: 'Ideella krafter tas till vara.', en: 'Voluntary work is put to use.' },
];

export const commitments: readonly Text[] = [
  { sv: 'Håller lokaler öppna och bemannade.', en: 'Keeps premises open and staffed.' },
  { sv: 'Rekryterar och utbildar volontärer.', en: 'Recruits and trains volunteers.' },
  { sv: 'Kallar till styrgrupp och uppföljning.', en: 'Calls the steering group and follow-up.' },
  {
    sv: 'Bidrar med handledning och kunskap om socialtjänsten.',
    en: 'Contributes supervision and knowledge of the social services.',
  },
];
