package org.varianteffect.annotation.migrations.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.varianteffect.annotation.migrations.RetiredNames;

class ResourceFormatTest {

  private static final String TABLE = "table clinical_controls";
  private static final String COLUMN = "column mapped_variants.vep_access_date";
  private static final String ATTRIBUTE = "attribute MappedVariant.clinicalControls";

  @Test
  void everyStatementOfAnSqlFileStandsForItself() {
    String sql =
        """
        -- clinical_controls is gone
        select vep_access_date from v_variant_annotations;
        select count(*) from mapped_variants;
        delete
          from clinical_controls;
        update mapped_variants
           set vep_access_date = null;
        --rollback drop table clinical_controls;
        """;

    assertThat(inspect("db/a.sql", sql)).containsExactly("5 " + TABLE, "7 " + COLUMN, "8 " + TABLE);
  }

  @Test
  void aLiquibaseChangelogInXmlIsUnderstood() {
    String xml =
        """
        <databaseChangeLog>
          <!-- was: clinical_controls -->
          <changeSet id="1" author="a">
            <createView viewName="v_variant_annotations">
              select c.day as vep_access_date from c where c.n &lt; 3
            </createView>
            <dropIndex tableName="mapped_variants" indexName="x"/>
            <dropColumn tableName="mapped_variants"
                        columnName="vep_access_date"/>
            <addColumn tableName="mapped_variants">
              <column name="vep_access_date" type="date"/>
            </addColumn>
            <renameColumn tableName="report" oldColumnName="vep_access_date"/>
            <sql>
              update mapped_variants
                 set vep_access_date = null
            </sql>
            <sql><![CDATA[ select 1 from clinical_controls ]]></sql>
            <dropTable tableName="clinical_controls"/>
          </changeSet>
        </databaseChangeLog>
        """;

    assertThat(inspect("db/changelog.xml", xml))
        .containsExactly(
            "9 " + COLUMN, "11 " + COLUMN, "16 " + COLUMN, "18 " + TABLE, "19 " + TABLE);
  }

  @Test
  void aMappingFileIsUnderstood() {
    String xml =
        """
        <entity-mappings>
          <entity class="org.example.MappedVariant">
            <table name="mapped_variants"/>
            <attributes>
              <basic name="asked"><column name="vep_access_date"/></basic>
              <many-to-many name="clinicalControls"/>
            </attributes>
          </entity>
          <entity class="ClinicalControl"/>
          <entity class="org.example.AnnotationRow">
            <table name="v_variant_annotations"/>
            <attributes>
              <basic name="asked"><column name="vep_access_date"/></basic>
            </attributes>
          </entity>
        </entity-mappings>
        """;

    assertThat(inspect("META-INF/orm.xml", xml))
        .containsExactly("5 " + COLUMN, "6 " + ATTRIBUTE, "9 entity ClinicalControl");
  }

  @Test
  void aStatementMayGoOnAroundChildElements() {
    String xml =
        """
        <mapper>
          <select id="a" resultType="map">
            select vep_access_date
            <if test="all &lt; 1">, current</if>
            from mapped_variants
          </select>
          <select id="b">select vep_access_date from v_variant_annotations</select>
        </mapper>
        """;

    assertThat(inspect("mapper.xml", xml)).containsExactly("3 " + COLUMN);
  }

  @Test
  void aTagOfAMapperMayBeTheKeywordOfAStatement() {
    String xml =
        """
        <mapper>
          <update id="a">update mapped_variants
            <set>
              <if test="day != null">vep_access_date = #{day},</if>
              <if test="n != null">n = #{n}</if>
            </set>
            <where><if test="id != null">id = #{id}</if></where>
          </update>
          <select id="b">select id from mapped_variants
            <where>
              <if test="day != null">vep_access_date = #{day}</if>
            </where>
          </select>
          <update id="c">update mapped_variants
            <trim prefix="SET" suffixOverrides=",">vep_access_date = #{day},</trim>
          </update>
          <update id="d">update vep_allele_consequences
            <set>vep_access_date = #{day}</set>
          </update>
        </mapper>
        """;

    assertThat(inspect("mapper.xml", xml))
        .containsExactly("4 " + COLUMN, "11 " + COLUMN, "15 " + COLUMN);
  }

  @Test
  void aFragmentOfAMapperBelongsToTheStatementThatIncludesIt() {
    String xml =
        """
        <mapper namespace="org.example.Mapper">
          <sql id="columns">
            id, vep_access_date
          </sql>
          <sql id="of"> from <include refid="table"/></sql>
          <sql id="table">mapped_variants</sql>
          <sql id="other">vep_access_date</sql>
          <select id="a">select <include refid="columns"/> from mapped_variants</select>
          <select id="b">select <include refid="other"></include> from v_variant_annotations</select>
        </mapper>
        """;

    assertThat(inspect("mapper.xml", xml)).containsExactly("3 " + COLUMN);
    assertThat(inspect("b.xml", xml.replace("from v_variant_annotations", "<include refid='of'/>")))
        .containsExactly("3 " + COLUMN, "7 " + COLUMN);
    assertThat(
            inspect("c.xml", xml.replace("refid=\"columns", "refid=\"org.example.Mapper.columns")))
        .containsExactly("3 " + COLUMN);
  }

  @Test
  void statementsOfNothingButFragmentsAreStatements() {
    String xml =
        """
        <mapper>
          <select id="a"><include refid="first"/><include refid="second"/></select>
          <sql id="first">select vep_access_date</sql>
          <sql id="second">from mapped_variants</sql>
        </mapper>
        """;

    assertThat(inspect("mapper.xml", xml)).containsExactly("3 " + COLUMN);
  }

  @Test
  void fragmentsThatIncludeThemselvesComeToAnEnd() {
    String often = "<include refid='a'/>".repeat(50);
    String xml =
        """
        <mapper>
          <sql id="a">vep_access_date, %s</sql>
          <select id="b">select <include refid="a"/> 1 from mapped_variants</select>
        </mapper>
        """
            .formatted(often);

    assertThat(inspect("mapper.xml", xml)).containsExactly("2 " + COLUMN);
  }

  @Test
  void yamlIsUnderstood() {
    String yaml =
        """
        # clinical_controls is gone
        query: >
          select vep_access_date
          from mapped_variants
        other: "select 1\\nfrom \\"clinical_controls\\""
        changes:
          - dropColumn: {tableName: mapped_variants, columnName: vep_access_date}
          - addColumn:
              tableName: mapped_variants
              columns:
                - column:
                    name: vep_access_date
        export:
          - vep_access_date
        """;

    assertThat(inspect("application.yaml", yaml))
        .containsExactly("3 " + COLUMN, "5 " + TABLE, "7 " + COLUMN, "12 " + COLUMN);
  }

  @Test
  void aTemplateOfYamlIsSearchedAsText() {
    String yaml =
        "{{- if .Values.x }}\ntable: clinical_controls\n# clinical_controls\n{{- end }}\n";

    assertThat(inspect("template.yaml", yaml)).containsExactly("2 " + TABLE);
  }

  @Test
  void aDescriptionOfAnApiNamesWhatItsAnswersHoldButNoTable() {
    String yaml =
        """
        openapi: 3.1.0
        components:
          schemas:
            MappedVariant:
              properties:
                clinicalControls: {description: 'select 1 from clinical_controls'}
        """;
    assertThat(inspect("openapi.yaml", yaml)).containsExactly("6 " + TABLE);
    assertThat(
            inspect(
                "openapi.json",
                "{\"openapi\": \"3.1.0\", \"MappedVariant\": {\"clinicalControls\": 1}}"))
        .isEmpty();
    assertThat(inspect("a.json", "{\"MappedVariant\": {\"clinicalControls\": 1}}")).hasSize(1);
  }

  @Test
  void yamlThatContainsItselfIsReadOnce() {
    String yaml =
        """
        tables: &all
          - *all
          - clinical_controls
        """;

    assertThat(inspect("a.yaml", yaml)).containsExactly("3 " + TABLE);
  }

  @Test
  void aListThatIsUsedTwiceMayNameColumnsOfTheSecondTable() {
    String yaml =
        """
        report:
          tableName: v_variant_annotations
          columns: &columns
            - vep_access_date
        mapping:
          tableName: mapped_variants
          columns: *columns
        """;

    assertThat(inspect("a.yaml", yaml)).containsExactly("4 " + COLUMN);
  }

  @Test
  void whatIsWrittenInRareSignsDoesNotMoveTheLine() {
    String yaml =
        """
        title: "%s"
        tableName: mapped_variants
        mood: none
        column: vep_access_date
        other: clinical_controls
        """
            .formatted("\uD83E\uDDEC".repeat(40));

    assertThat(inspect("a.yaml", yaml)).containsExactly("4 " + COLUMN, "5 " + TABLE);
  }

  @Test
  void jsonIsUnderstood() {
    String json =
        """
        {
        \t"columns": ["vep_functional_consequence", "vep_access_date"],
        \t"sql": "select *\\nfrom clinical_controls"
        }
        """;

    assertThat(inspect("a.json", json)).containsExactly("3 " + TABLE);
  }

  @Test
  void anEntryOfPropertiesMayTakeSeveralLines() {
    String properties =
        """
        # clinical_controls is gone
        header=vep_functional_consequence,vep_access_date
        query=select vep_access_date \\
              from mapped_\\
              variants
        tables=alleles,clinical_controls
        """;

    assertThat(inspect("a.properties", properties)).containsExactly("3 " + COLUMN, "6 " + TABLE);
  }

  @Test
  void templatesAndSchemasAreSearched() {
    assertThat(inspect("a.ftl", "<#-- clinical_controls -->\nselect 1 from clinical_controls"))
        .containsExactly("2 " + TABLE);
    assertThat(inspect("a.sql.mustache", "{{! clinical_controls }}\n{{#x}}clinical_controls{{/x}}"))
        .containsExactly("2 " + TABLE);
    assertThat(inspect("a.graphqls", "# clinical_controls\ntype Q { clinical_controls: [C] }"))
        .containsExactly("2 " + TABLE);
    assertThat(inspect("a.html", "<p class=x>clinical-controls</p>\n<b>clinical_controls</b>"))
        .containsExactly("2 " + TABLE);
    assertThat(inspect("a.sql.j2", "{# clinical_controls #}\nselect 1 from clinical_controls"))
        .containsExactly("2 " + TABLE);
    assertThat(inspect("a.sql.stg", "find() ::= <<\nselect 1 from clinical_controls\n>>"))
        .containsExactly("2 " + TABLE);
    assertThat(inspect("a.csv", "accession,vep.vep_functional_consequence\n")).isEmpty();
  }

  @Test
  void whatIsEscapedIsReadAsTheProgramReadsIt() {
    assertThat(inspect("a.properties", "a=1\nq=select 1 from clinical\\u005fcontrols\n"))
        .containsExactly("2 " + TABLE);
    assertThat(inspect("a.json", "{\n\"q\": \"clinical\\u005fcontrols\",\n\"r\": \"x\"}"))
        .containsExactly("2 " + TABLE);
    assertThat(inspect("a.yaml", "a: b\nq: \"clinical\\x5fcontrols\"\n"))
        .containsExactly("2 " + TABLE);
    assertThat(inspect("a.jsonl", "{}\n{\"q\": \"clinical\\u005Fcontrols\"}"))
        .containsExactly("2 " + TABLE);
    assertThat(inspect("b.json", "{{#x}}\n{\"q\": \"clinical\\u005fcontrols\"}"))
        .containsExactly("2 " + TABLE);
    assertThat(inspect("a.xml", "<a>\n<b>select 1 from clinical&#95;controls</b></a>"))
        .containsExactly("2 " + TABLE);
    assertThat(inspect("b.xml", "<a>\n<b t='mapped&#x5F;variants'\nc='vep&#95;access_date'/></a>"))
        .containsExactly("3 " + COLUMN);
  }

  @Test
  void whatIsNoEscapeIsLeftAlone() {
    assertThat(inspect("a.properties", "q=clinical\\\\u005fcontrols\n")).isEmpty();
    assertThat(inspect("a.json", "{\"q\": \"clinical\\\\u005fcontrols\"}")).isEmpty();
    assertThat(inspect("a.xml", "<a>clinical&amp;#95;controls</a>")).isEmpty();
    assertThat(inspect("b.xml", "<a t='clinical&#45;controls'>&#60;!-- </a>")).isEmpty();
  }

  @Test
  void aNameThatAnEscapeHidesIsNotLookedForFurtherDown() {
    String yaml = "q: \"clinical\\x5fcontrols\"\n# clinical_controls\n";

    assertThat(inspect("a.yaml", yaml)).containsExactly("1 " + TABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void aByteOrderMarkTellsTheCharset(String charset) {
    byte[] sql = "\ufeffselect 1\nfrom clinical_controls".getBytes(Charset.forName(charset));

    assertThat(inspect("a.sql", sql)).containsExactly("2 " + TABLE);
  }

  @Test
  void filesThatAreNoResourcesOfAProgramAreNotSearched() {
    assertThat(inspect("CHANGELOG.md", "clinical_controls")).isEmpty();
  }

  @Test
  void theResourcesOfTheMigrationsMayNameWhatTheyRetire() {
    String path = "org/varianteffect/annotation/migrations/contract/archive.sql";

    assertThat(inspect(path, "drop table clinical_controls")).isEmpty();
  }

  private static List<String> inspect(String path, String content) {
    return inspect(path, content.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> inspect(String path, byte[] content) {
    Inspection inspection = new Inspection(RetiredNames.load(), type -> true);
    inspection.resource("", path, content);
    return inspection.violations(List.of()).stream()
        .map(it -> it.place().line() + it.what().replace("the file names the retired", ""))
        .toList();
  }
}
