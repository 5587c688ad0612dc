/// The commonest passwords that are long enough to be allowed otherwise, in lower case.
enum CommonPasswords {
    static let all = Set(text.split(whereSeparator: \.isWhitespace).map(String.init))

    private static let text = """
        0123456789 0987654321 1122334455 1234512345 1234554321 123456123456 1234567890 1234567890a 1234567891
        12345678910 123456789a 123456789q 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc 1qazxsw23edc 9876543210 a123456789
        a1234567890 a1b2c3d4e5 a1b2c3d4e5f6 aa12345678 aa123456789 abc1234567 abc123456789 abc123abc123 abcd123456
        abcd12345678 abcdef123456 abcdefghij abcdefghijk abcdefghijkl admin12345 admin123456 admin1234567 admin@1234
        adminadmin administrator administrator1 administrator123 alexander1 alexander123 arsenal123 arsenal1234
        asdf123456 asdfasdfasdf asdfghjkl1 asdfghjkl12 asdfghjkl123 asdfghjkl; autumn2024 autumn2025 autumn2026
        baseball12 baseball123 basketball basketball1 batman12345 benjamin12 benjamin123 butterfly1 butterfly123
        celtic1234 changeit123 changeme123 changeme1234 changemenow charlotte1 chelsea123 chelsea1234 chocolate1
        chocolate123 christmas1 christmas123 christopher christopher1 classroom1 classroom123 computer12 computer123
        computer1234 correcthorsebatterystaple december2025 december2026 default123 dragon1234 dragon12345 education1
        education123 elizabeth1 elizabeth123 england123 england1966 everton123 facebook12 facebook123 facebook1234
        february2026 february2027 football12 football123 football1234 fortnite12 fortnite123 google1234 headteacher
        headteacher1 headteacher123 ilovejesus1 ilovemyself iloveyou1! iloveyou12 iloveyou123 iloveyou1234 iloveyou2!
        iloveyou22 iloveyouso internet12 internet123 january2026 january2027 jennifer12 jennifer123 jonathan12
        letmein123 letmein1234 letmeinnow letmeinplease liverpool1 liverpool12 liverpool123 loveisland lovelovelove
        manchester manchester1 manchester123 manchesterunited manunited1 master1234 master12345 michael123
        michael1234 michelle12 michelle123 microsoft1 minecraft1 minecraft12 minecraft123 monkey1234 monkey12345
        mypassword mypassword1 mypassword123 newcastle1 newpassword newpassword1 newpassword123 nicholas12
        november2025 november2026 october2025 october2026 opensesame p@ssw0rd12 p@ssw0rd123 p@ssw0rd1234 p@ssword12
        p@ssword123 passw0rd12 passw0rd123 passw0rd1234 password001 password01 password1! password10 password11
        password12 password12! password123 password123! password1234 password12345 password123456 password2020
        password2021 password2022 password2023 password2024 password2025 password2026 password21 password22
        password99 passwordpassword pokemon123 pokemon1234 princess12 princess123 princess1234 q123456789 q1w2e3r4t5
        q1w2e3r4t5y6 qazwsxedcrfv qwerty123! qwerty1234 qwerty12345 qwerty123456 qwertyqwerty qwertyuiop qwertyuiop1
        qwertyuiop123 qwertyuiop[] rangers123 rootroot12 samantha12 samantha123 samsung123 samsung1234 school1234
        school12345 school123456 schoolschool secret1234 secretsecret september1 september2024 september2025
        september2026 shadow1234 spiderman1 spiderman123 spring2024 spring2025 spring2026 starwars12 starwars123
        stephanie1 strawberry strawberry1 student123 student1234 summer2024 summer2025 summer2026 sunshine12
        sunshine123 sunshine1234 superman12 superman123 superuser1 teacher123 teacher1234 teacher12345 temporary1
        temporary123 test123456 test12345678 testing123 testing1234 testtest12 thepassword thisismypassword
        tottenham1 trustno123 trustno1trustno1 victoria12 victoria123 waymark123 waymark1234 welcome123 welcome123!
        welcome1234 welcome1234! welcome12345 welcome2024 welcome2025 welcome2026 whatever12 whatever123 winter2024
        winter2025 winter2026 yourpassword zaq12wsxcde3 zxcvbnm123 zxcvbnm1234
        """
}
