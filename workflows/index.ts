export { caseWorkflow } from './case-workflow';
export { patrol, seal } from './patrol-workflows';
