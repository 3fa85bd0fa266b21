export { InvalidOffice, type OfficeFault, type OfficeFaultCode, officeFaultWords } from './catalogue';
export { changeFaults, leavers, type Obligations, officeFaults } from './changes';
