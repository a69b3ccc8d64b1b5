import { DomainError } from '@puente/kernel';
import { listFaultText, type ListFault } from '../core';

/** The refusal of a file that cannot be read: it names the file, the line and the column. */
export const refusedList = (fault: ListFault): DomainError =>
  new DomainError('invalid', 'list-refused', {}, [
    { field: fault.file, code: 'list-fault', params: { fault: fault.code, ...listFaultText(fault) } },
  ]);
