import { Client } from 'pg';

export const TEMPLATE = 'puente_test_template';

/** Runs statements as the superuser of the test server. */
export async function onServer(url: string, ...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
