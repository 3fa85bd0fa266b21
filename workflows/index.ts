export { caseWorkflow } from './case-workflow';
export { askModels } from './model-workflow';
export { patrol, seal } from './patrol-workflows';
export { rollOut } from './roll-out-workflow';
