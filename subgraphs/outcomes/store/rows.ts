import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Citation } from '../../foundation/values/citation';
import type { DataIssue } from '../../foundation/values/data-issue';
import { MissingReason, Operator } from '../../foundation/values/enums';
import type { Text } from '../../foundation/values/language';
import type { Period } from '../../foundation/values/period';
import {
  Counted,
  Direction,
  MetricKind,
  OverTime,
  ResultLevel,
  type Metric,
  type MetricLinks,
} from '../domain/metric';
import { Comparator, Method, Stage, type Observation } from '../domain/observation';
import type { FundingPrices, NominalFunding, Population } from '../domain/derived/derived';
import type { Season } from '../domain/season';

const schema = 'outcomes';

@Entity({ schema, name: 'metric' })
export class MetricRow implements Metric {
  @PrimaryColumn('text') id: string;
  @Column('int') position: number;
  @Column('jsonb') label: Text;
  @Column('text', { name: 'result_level' }) resultLevel: ResultLevel;
  @Column('text') kind: MetricKind;
  @Column('jsonb') unit: Text;
  @Column('text') direction: Direction;
  @Column('jsonb', { nullable: true }) numerator: Text | null;
  @Column('jsonb', { nullable: true }) denominator: Text | null;
  @Column('jsonb') definition: Text;
  @Column('text') counts: Counted;
  @Column('boolean') capacity: boolean;
  @Column('boolean') derived: boolean;
  @Column('text', { name: 'over_time' }) overTime: OverTime;
  @Column('jsonb') links: MetricLinks;
}

/** What is known of a partnership here: its term, as its record has it, and what the issue rules found. */
@Entity({ schema, name: 'partnership' })
export class ObservedPartnershipRow {
  @PrimaryColumn('text') id: string;
  @Column('jsonb', { nullable: true }) term: Period | null;
  @Column('jsonb', { name: 'data_issues' }) dataIssues: DataIssue[];
}

/** As recorded. What may leave the register is `published(row)`, and nothing reads a row past it. */
@Entity({ schema, name: 'observation' })
export class ObservationRow implements Observation {
  @PrimaryColumn('text', { name: 'partnership_id' }) partnershipId: string;
  @PrimaryColumn('int') position: number;
  @Column('text', { nullable: true }) key: string | null;
  @Column('text', { name: 'metric_id' }) metricId: string;
  @Column('text') stage: Stage;
  @Column('text') operator: Operator;
  @Column('jsonb', { nullable: true }) period: Period | null;
  @Column('jsonb', { nullable: true }) season: Season | null;
  @Column('jsonb', { name: 'group_label', nullable: true }) group: Text | null;
  @Column('text', { name: 'share_of', nullable: true }) shareOf: string | null;
  @Column('numeric', { nullable: true }) value: string | null;
  @Column('numeric', { nullable: true }) numerator: string | null;
  @Column('numeric', { nullable: true }) denominator: string | null;
  @Column('int', { nullable: true }) n: number | null;
  @Column('text', { name: 'missing_reason', nullable: true }) missingReason: MissingReason | null;
  @Column('text', { nullable: true }) method: Method | null;
  @Column('numeric', { nullable: true }) coverage: string | null;
  @Column('numeric', { name: 'response_rate', nullable: true }) responseRate: string | null;
  @Column('text') comparator: Comparator;
  @Column('numeric', { nullable: true }) baseline: string | null;
  @Column('jsonb', { nullable: true }) note: Text | null;
  @Column('jsonb') citations: Citation[];
  /** A count of fewer than five persons, or something that one could be worked out from. */
  @Column('boolean') withheld: boolean;
}

/** What partnerships tells: whom a partnership is for, and where. */
@Entity({ schema, name: 'about_partnership' })
export class AboutPartnershipRow {
  @PrimaryColumn('text') id: string;
  @Column('text', { name: 'target_groups', array: true }) targetGroups: string[];
  @Column('text', { array: true }) municipalities: string[];
}

@Entity({ schema, name: 'target_group' })
export class TargetGroupRow {
  @PrimaryColumn('text') code: string;
  @Column('jsonb') label: Text;
}

/** What organisations tells of a municipality that has a sourced population. */
@Entity({ schema, name: 'population' })
export class PopulationRow {
  @PrimaryColumn('text') municipality: string;
  @Column('jsonb', { name: 'facts' }) population: Population;
}

/** What funding tells, the prices of other years apart. */
@Entity({ schema, name: 'about_funding' })
export class AboutFundingRow {
  @PrimaryColumn('text') id: string;
  @Column('jsonb') facts: NominalFunding;
  @Column('jsonb') prices: FundingPrices;
}
