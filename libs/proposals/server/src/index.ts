export * from './files/section-file.entity';
export * from './outline.repository';
export * from './proposal.entity';
export * from './proposals.module';
export * from './proposals.persistence';
export * from './section.entity';
export * from './sections.repository';
export * from './sections.service';
