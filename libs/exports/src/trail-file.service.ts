import { Inject, Injectable } from '@nestjs/common';
import { TrailService, type TrailFilter, type TrailPage } from '@puente/audit';
import type { Actor } from '@puente/database';
import { Clock } from '@puente/kernel';
import { takeOut, type ExportMark } from './take-out';

/** The audit trail as a file. Its rows are events, not nonprofits: it needs no second person, and counts as one row. */
@Injectable()
export class TrailFileService {
  constructor(
    @Inject(TrailService) private readonly trails: TrailService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async take(actor: Actor, filter: TrailFilter): Promise<{ trail: TrailPage; mark: ExportMark }> {
    let mark: ExportMark | null = null;
    const trail = await this.trails.file(actor, filter, async (tx, person, rows) => {
      mark = await takeOut(tx, person, { kind: 'trail', filters: {}, rows }, this.clock.now());
    });
    return { trail, mark: mark! };
  }
}
