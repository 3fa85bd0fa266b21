export { faultAt, InvalidOffice, type OfficeFault, officeFaultWords } from './catalogue';
export { changeFaults, type Judging, leavers, type Obligations, officeFaults } from './changes';
