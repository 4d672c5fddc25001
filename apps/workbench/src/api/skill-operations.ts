import type { Answer, Body } from './codes.ts'
import type { Get, List, Post, Put, Upload } from './operation-kinds.ts'
import type { Page } from './shapes.ts'

export type CertificateRow = Answer<'skills_listCertificates'>['rows'][number]
export type CertificateImportRow = Answer<'skills_listImports'>['rows'][number]
export type CertificateImport = Answer<'skills_readImport'>
export type BodyRow = Answer<'skills_listBodies'>['rows'][number]
export type SkillsQuestion = Answer<'skills_listQuestions'>['rows'][number]
export type HonourRow = Answer<'skills_listHonours'>['rows'][number]
export type HonourTitle = Answer<'skills_listHonours'>['titles'][number]
export type HonourFile = Answer<'skills_readHonour'>

/** A file, and for an officer the body whose list it is. */
export interface NewCertificates {
  file: File
  body?: string
}

/** What bodies and offices do with certificates, and offices with titles. */
export interface SkillOperations {
  certificates: List<'/api/certificates', CertificateRow>
  verifyCertificates: Post<
    '/api/certificates/verifications',
    Body<'skills_verifyCertificates'>,
    Answer<'skills_verifyCertificates'>
  >
  withdrawCertificate: Post<
    '/api/certificates/{id}/withdrawal',
    { reason: string; version: number },
    { id: string }
  >
  certificateImports: List<'/api/certificate-imports', CertificateImportRow>
  certificateImport: Get<'/api/certificate-imports/{id}', CertificateImport>
  uploadList: Post<'/api/certificate-imports', NewCertificates, { id: string }>
  uploadListAgain: Upload<'/api/certificate-imports/{id}/file', { id: string }>
  mapList: Put<
    '/api/certificate-imports/{id}/mapping',
    { version: number; mapping: Record<string, string> },
    CertificateImport
  >
  runList: Post<'/api/certificate-imports/{id}/run', { version: number }, CertificateImport>
  undoList: Post<'/api/certificate-imports/{id}/undo', { version: number }, object>
  licenseBody: Post<'/api/skills/bodies', Body<'skills_licenseBody'>, BodyRow>
  bodies: List<'/api/skills/bodies', BodyRow>
  skillsQuestions: List<'/api/skills/questions', SkillsQuestion>
  answerSkillsQuestion: Post<
    '/api/skills/questions/{id}/answer',
    Body<'skills_answerQuestion'>,
    SkillsQuestion
  >
  honours: Get<'/api/honours', Page<HonourRow> & { titles: HonourTitle[] }>
  honour: Get<'/api/honours/{id}', HonourFile>
  nominate: Post<'/api/honours', Body<'skills_nominate'>, { id: string }>
  addHonourPaper: Upload<'/api/honours/{id}/papers', { paper: string }>
  awardHonours: Post<'/api/honours/awards', Body<'skills_awardHonours'>, Answer<'skills_awardHonours'>>
  refuseHonour: Post<'/api/honours/{id}/refusal', { reason: string; version: number }, { id: string }>
  withdrawNomination: Post<'/api/honours/{id}/withdrawal', { version: number }, { id: string }>
  revokeHonour: Post<'/api/honours/{id}/revocation', { reason: string; version: number }, { id: string }>
}
