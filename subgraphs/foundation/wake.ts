import { Client } from 'pg';

/**
 * Listens on a channel with a connection of its own, and calls back at each notification. A connection that breaks is
 * made again at the next `listen`. Being woken only shortens the wait: what guarantees is that the follower looks.
 */
export class Wake {
  private client: Client | null = null;

  constructor(
    private readonly url: string,
    private readonly channel: string,
    private readonly onWake: () => void,
  ) {}

  async listen(): Promise<void> {
    if (this.client) return;
    const client = new Client({ connectionString: this.url, application_name: 'iop wake', keepAlive: true });
    const lost = () => {
      if (this.client === client) this.client = null;
    };
    client.on('error', lost).on('end', lost).on('notification', this.onWake);
    this.client = client;
    try {
      await client.connect();
      await client.query(`LISTEN ${this.channel}`);
    } catch (error) {
      lost();
      throw error;
    }
  }

  async close(): Promise<void> {
    const { client } = this;
    this.client = null;
    await client?.end();
  }
}
