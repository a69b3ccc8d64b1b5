import { PortfolioEditionRow } from './entities/portfolio-edition.entity';

export * from './core';
export type { EditionTable } from './editions/edition.repository';
export * from './editions/edition.service';
export * from './editions/release-edition.handler';
export * from './open-data/open-data-reader';
export * from './own-portfolio.service';
export * from './portfolio.module';
export const portfolioEntities = [PortfolioEditionRow];
