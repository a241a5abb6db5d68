import { created } from '../../pipeline/answer.js';
import { keywords, relevantCompanies } from '../../store/text/company-relevance.js';
import type { V2 } from './api.js';

/** The search in words, as far as words go: companies by the keywords of the prompt, one page (v2-2026-operations.md, Semantic Search). */
export function semanticSearch(api: V2) {
  api.post('/semantic-search', ({ body, ctx }) => {
    const words = keywords(body.prompt);
    const found = relevantCompanies(ctx, words, body.listIds);
    const data = found.slice(0, body.limit ?? 100).map(({ company, score }) => ({
      id: company.id,
      name: company.name,
      domain: company.domain,
      domains: company.domains.slice(0, 100),
      score: score.toFixed(2),
      isGlobal: company.isGlobal,
    }));
    const explanation =
      words.length === 0
        ? 'The prompt names nothing to look for.'
        : `Companies whose name, description, industry, place, stage or investors mention: ${words.join(', ')}.`;
    return created({ data, entityType: 'companies' as const, explanation });
  });
}
