export { caseWorkflow } from './case-workflow';
export { askModels } from './model-workflow';
export { clear, clearing, inspection } from './clearing-workflow';
export { patrol, seal } from './patrol-workflows';
export { rollOut } from './roll-out-workflow';
