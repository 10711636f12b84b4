/** A certificate for one host, made for one run: Node can use certificates but not write them. */
import forge from 'node-forge';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

const DAY = 24 * 60 * 60 * 1000;

export function makeCertificate(host: string): Certificate {
  const { privateKey, publicKey } = forge.pki.rsa.generateKeyPair(2048);
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = publicKey;
  certificate.serialNumber = '01';
  // A machine's clock may be a little off.
  certificate.validity.notBefore = new Date(Date.now() - DAY);
  certificate.validity.notAfter = new Date(Date.now() + DAY);
  const name = [{ name: 'commonName', value: host }];
  certificate.setSubject(name);
  certificate.setIssuer(name);
  certificate.setExtensions([
    // Signed by itself, so it is trusted as the authority that signed it.
    { name: 'basicConstraints', cA: true },
    { name: 'subjectAltName', altNames: [{ type: DNS_NAME, value: host }] },
  ]);
  certificate.sign(privateKey, forge.md.sha256.create());
  return { key: forge.pki.privateKeyToPem(privateKey), cert: forge.pki.certificateToPem(certificate) };
}

const DNS_NAME = 2;
