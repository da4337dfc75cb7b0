import { Client } from 'pg';

/** What a reader of the start's last lines wants to know is there. */
const counted = {
  partnerships: 'partnerships.partnership',
  'of them searchable': 'search.document',
  'documents cited': 'partnerships.source',
  organisations: 'organisations.organisation',
  municipalities: 'organisations.municipality',
  contributions: 'funding.contribution',
  metrics: 'outcomes.metric',
  observations: 'outcomes.observation',
  guidelines: 'guidelines.guideline',
};

/** What is in the register, a line each: "39 partnerships". */
export async function contentsOf(url: string): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const lines: string[] = [];
    for (const [what, table] of Object.entries(counted)) {
      const { rows } = await client.query<{ rows: number }>(`SELECT count(*)::int AS rows FROM ${table}`);
      lines.push(`${String(rows[0]?.rows ?? 0).padStart(4)} ${what}`);
    }
    return lines;
  } finally {
    await client.end();
  }
}
