import { X509Certificate } from 'node:crypto';
import { expect, it } from 'vitest';
import { makeCertificate } from '../../world/certificate.ts';

it('makes a certificate that signs itself, for this machine, valid now', () => {
  const now = new Date('2026-02-07T05:30:00Z');
  const certificate = new X509Certificate(makeCertificate(now).cert);
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect(certificate.subject).toBe('CN=Tickmark test world');
  expect(certificate.subjectAltName).toBe('DNS:localhost, IP Address:127.0.0.1');
  expect(certificate.validFromDate).toEqual(new Date('2026-02-06T05:30:00Z'));
  expect(certificate.validToDate).toEqual(new Date('2026-03-09T05:30:00Z'));
});

it('makes another key each time', () => {
  const now = new Date();
  expect(makeCertificate(now).key).not.toBe(makeCertificate(now).key);
});
