import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Citation } from '../../foundation/values/citation';
import type { DataIssue } from '../../foundation/values/data-issue';
import { ContributionKind, Side } from '../../foundation/values/enums';
import type { Text } from '../../foundation/values/language';
import type { Period } from '../../foundation/values/period';
import {
  ContributionForm,
  Span,
  type Contribution,
  type FundingFacts,
  type PriceBasis,
  type StatedTotal,
} from '../domain/contribution';
import type { Figures } from '../domain/figures';
import { IndexMeasure, type IndexValue, type PriceIndex } from '../domain/price-index';

const schema = 'funding';

/** One for each partnership. A list of agreements with their yearly sums reads this row and no other. */
@Entity({ schema, name: 'funding' })
export class FundingRow implements Omit<FundingFacts, 'contributions'> {
  @PrimaryColumn('text', { name: 'partnership_id' }) partnershipId: string;
  @Column('jsonb', { nullable: true }) term: Period | null;
  @Column('jsonb') totals: StatedTotal[];
  @Column('jsonb') figures: Figures;
  @Column('jsonb', { name: 'data_issues' }) dataIssues: DataIssue[];
}

@Entity({ schema, name: 'contribution' })
export class ContributionRow implements Contribution {
  @PrimaryColumn('text', { name: 'partnership_id' }) partnershipId: string;
  @PrimaryColumn('int') position: number;
  @Column('text') side: Side;
  @Column('text', { name: 'organisation_id' }) organisationId: string;
  @Column('text') kind: ContributionKind;
  @Column('jsonb') description: Text;
  @Column('jsonb', { name: 'cost_category', nullable: true }) costCategory: Text | null;
  @Column('numeric', { nullable: true }) amount: string | null;
  @Column('text') per: Span;
  @Column('jsonb', { nullable: true }) period: Period | null;
  @Column('text', { nullable: true }) form: ContributionForm | null;
  @Column('jsonb', { name: 'price_basis', nullable: true }) priceBasis: PriceBasis | null;
  @Column('text', { name: 'pays_for', array: true }) paysFor: string[];
  @Column('jsonb') citations: Citation[];
}

@Entity({ schema, name: 'price_index' })
export class PriceIndexRow implements PriceIndex {
  @PrimaryColumn('text') id: string;
  @Column('text') index: string;
  @Column('text') vintage: string;
  @Column('jsonb') label: Text;
  @Column('text') publisher: string;
  @Column('text') measure: IndexMeasure;
  @Column('text', { nullable: true }) base: string | null;
  @Column('jsonb', { nullable: true }) note: Text | null;
  @Column('jsonb') values: IndexValue[];
  @Column('jsonb') citations: Citation[];
}
