import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Door } from '../door';
import { accessRoutes } from './access';
import { accountRoutes } from './accounts';
import { actRoutes } from './acts';
import { authorityRoutes } from './authority';
import { caseRoutes } from './cases';
import { changeRoutes } from './changes';
import { checklistRoutes } from './checklists';
import { clearingRoutes } from './clearings';
import { clockRoutes } from './clocks';
import { entryRoutes } from './entries';
import { comparisonRoutes } from './comparison';
import { healthRoutes } from './health';
import { inboxRoutes } from './inbox';
import { indicatorRoutes } from './indicators';
import { latenessRoutes } from './lateness';
import { lawRoutes } from './law';
import { identityRoutes } from './identities';
import { officeRoutes } from './office';
import { backTestRoutes } from './back-tests';
import { detectorRoutes } from './detectors';
import { modelRoutes } from './models';
import { patrolRoutes } from './patrols';
import { oidcRoutes } from './oidc';
import { ownAccountRoutes } from './own-account';
import { policyRoutes } from './policies';
import { procedureRoutes } from './procedures';
import { proposalRoutes } from './proposals';
import { referenceRoutes } from './reference';
import { rectificationRoutes } from './rectifications';
import { registerRoutes } from './register';
import { reportRoutes } from './reports';
import { responsibilityRoutes } from './responsibility';
import { sessionRoutes } from './session';
import { simulationRoutes } from './simulations';
import { similarRoutes } from './similar';
import { verificationRoutes } from './verification';
import { trendRoutes } from './trends';
import { unitRoutes } from './units';
import { userRoutes } from './users';

/** Every route under /api/v1. */
export const routes =
  (door: Door): FastifyPluginAsyncZod =>
  async (app) => {
    await app.register(referenceRoutes);
    await app.register(procedureRoutes);
    for (const room of [
      sessionRoutes,
      ownAccountRoutes,
      oidcRoutes,
      userRoutes,
      unitRoutes,
      accountRoutes,
      identityRoutes,
      officeRoutes,
      policyRoutes,
      caseRoutes,
      accessRoutes,
      verificationRoutes,
      entryRoutes,
      comparisonRoutes,
      actRoutes,
      changeRoutes,
      clockRoutes,
      simulationRoutes,
      similarRoutes,
      responsibilityRoutes,
      reportRoutes,
      indicatorRoutes,
      trendRoutes,
      latenessRoutes,
      checklistRoutes,
      registerRoutes,
      rectificationRoutes,
      inboxRoutes,
      proposalRoutes,
      lawRoutes,
      modelRoutes,
      backTestRoutes,
      detectorRoutes,
      clearingRoutes,
      patrolRoutes,
      authorityRoutes,
      healthRoutes,
    ]) {
      await app.register(room(door));
    }
  };
