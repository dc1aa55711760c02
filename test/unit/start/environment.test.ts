import { expect, test } from 'vitest'
import { awsEnvironment } from '../../../bin/local-run/aws-environment.ts'

test("nothing of a user's own AWS settings reaches a local run", () => {
  const environment = awsEnvironment('http://127.0.0.1:4566', {
    PATH: '/usr/bin',
    LANG: 'C.UTF-8',
    AWS_PROFILE: 'production',
    AWS_SESSION_TOKEN: 'token',
    AWS_ACCESS_KEY_ID: 'AKIAREAL',
    CDK_DEFAULT_ACCOUNT: '123456789012',
    HTTPS_PROXY: 'http://proxy.example:3128',
  })
  expect(Object.values(environment)).not.toContain('production')
  expect(environment).not.toHaveProperty('AWS_SESSION_TOKEN')
  expect(environment).toMatchObject({
    LANG: 'C.UTF-8',
    AWS_ENDPOINT_URL: 'http://127.0.0.1:4566',
    AWS_ACCESS_KEY_ID: '000000000000',
    CDK_DEFAULT_ACCOUNT: '000000000000',
    NO_PROXY: '127.0.0.1,localhost',
  })
  expect(environment.PATH).toMatch(/node_modules\/\.bin:\/usr\/bin$/)
})
