export { InvalidOffice, type OfficeFault, officeFaultWords } from './catalogue';
export { changeFaults, leavers, type Obligations, officeFaults } from './changes';
